// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsDetection
public import RightsModel

/// A batch file: pages, and what somebody proposes to do with each.
public struct Batch: Sendable {
    /// The path of the file as given.
    public var path: String
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// The name of the batch.
    public var id: String?
    /// The date as of which decisions are made; nil where the batch gives none.
    public var date: DateTime?
    /// The permissions on file.
    public var agreements: [Agreement]
    /// The paths of the registers that the batch names, relative to the working directory.
    public var agreementFiles: [String]
    /// The registers that were read, with their hashes.
    public var agreementSources: [SourceFile] = []
    /// The items, in the order of the file.
    public var items: [BatchItem]

    /// Makes a batch that stands in no file of its own, or in one that the caller has read.
    public init(
        path: String,
        sha256: String,
        id: String? = nil,
        date: DateTime? = nil,
        agreements: [Agreement] = [],
        agreementFiles: [String] = [],
        items: [BatchItem]
    ) {
        self.path = path
        self.sha256 = sha256
        self.id = id
        self.date = date
        self.agreements = agreements
        self.agreementFiles = agreementFiles
        self.items = items
    }
}

/// A page of a batch, and what is proposed for it.
public struct BatchItem: Sendable {
    /// Its key, named in reports.
    public var id: String
    /// The path of the page's file, relative to the working directory; nil where only an address is given.
    public var page: String?
    /// The page's address.
    public var url: String?
    /// The HTTP headers that came with the page.
    public var headers: [HTTPHeader]
    /// The paths of files with the head of the response, whose headers come first.
    public var headerFiles: [String]
    /// The files beside the page.
    public var sidecars: [SidecarFile]
    /// What is proposed.
    public var proposals: [ExpectedProposal]
    /// Where the page, else the item, stands in the batch file.
    public var location: SourceLocation

    /// Makes an item.
    public init(
        id: String,
        page: String?,
        url: String? = nil,
        headers: [HTTPHeader] = [],
        headerFiles: [String] = [],
        sidecars: [SidecarFile] = [],
        proposals: [ExpectedProposal],
        location: SourceLocation = SourceLocation(line: 1, column: 1, offset: 0)
    ) {
        self.id = id
        self.page = page
        self.url = url
        self.headers = headers
        self.headerFiles = headerFiles
        self.sidecars = sidecars
        self.proposals = proposals
        self.location = location
    }
}

/// A proposal, with the decision that a test of the batch expects.
public struct ExpectedProposal: Sendable {
    /// The proposal.
    public var proposal: Proposal
    /// The decision expected; nil where none is.
    public var expected: Decision?
    /// Where the copy's path stands in the batch file; nil where the proposal itself names none.
    public var outputLocation: SourceLocation?

    /// Makes a proposal with its expectation.
    public init(proposal: Proposal, expected: Decision? = nil, outputLocation: SourceLocation? = nil) {
        self.proposal = proposal
        self.expected = expected
        self.outputLocation = outputLocation
    }
}

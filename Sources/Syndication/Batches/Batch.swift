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
    /// The items, in the order of the file.
    public var items: [BatchItem]
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
    /// What is proposed.
    public var proposals: [ExpectedProposal]
    /// Where the page, else the item, stands in the batch file.
    public var location: SourceLocation
}

/// A proposal, with the decision that a test of the batch expects.
public struct ExpectedProposal: Sendable {
    /// The proposal.
    public var proposal: Proposal
    /// The decision expected; nil where none is.
    public var expected: Decision?
}

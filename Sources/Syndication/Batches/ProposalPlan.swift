// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
public import StructuredText

/// What is proposed for each of many pages, such as the entries of a feed: a batch without items of its own.
public struct ProposalPlan: Sendable {
    /// The date as of which decisions are made, the agreements, and where all this stands; it has no items.
    public var batch: Batch
    /// What is proposed for each page.
    public var proposals: [ExpectedProposal]

    /// Reads a file in YAML or JSON: a batch with `proposals`, or with defaults that name an action, in the place of `items`.
    ///
    /// - Throws: `InputError` where the file can't be read, `StructuredTextError` at the first thing that is wrong in it.
    public init(file path: String) throws {
        self = try BatchReader(path: path).readPlan(InputFile.read(path))
    }

    /// Makes a plan of uses as a command line names them, a proposal for each action.
    ///
    /// - Parameter name: what stands for the name of a file in reports.
    /// - Throws: where a value is none that its key may have.
    public init(named name: String, _ use: ProposedUse) throws(StructuredTextError) {
        let root = JSONValue.object([
            JSONMember("schema", .string(BatchReader.schema)),
            JSONMember("proposals", .array(use.actions.map(use.proposal))),
        ])
        self = try BatchReader(path: name).readPlan(Array(JSONWriter.compact(root).utf8))
    }

    init(batch: Batch, proposals: [ExpectedProposal]) {
        self.batch = batch
        self.proposals = proposals
    }
}

extension BatchReader {
    /// Reads a batch without items.
    func readPlan(_ bytes: [UInt8]) throws(StructuredTextError) -> ProposalPlan {
        let root = try StructuredText.parse(bytes, path: path)
        var file = try MappingReader(root, subject: "a file of proposals")
        let schema = try file.requiredNode(for: "schema")
        guard try schema.string() == BatchReader.schema else {
            throw schema.error("expected the schema “\(BatchReader.schema)”")
        }
        if let items = root["items"] {
            throw items.error("proposals for all pages have no “items”; check a batch with items without --proposals")
        }
        let head = try readHead(file.node(for: "batch"))
        let agreements = try readAgreements(file.node(for: "agreements"), zone: head.zone)
        let node = file.node(for: "proposals")
        try file.rejectUnknownKeys()
        // As an item without a page, of which nothing is said but the proposals.
        var item = root
        item.content = .mapping([])
        let reader = BatchItemReader(path: path, head: head)
        guard node != nil || head.defaults?["action"] != nil else {
            throw root.error("expected “proposals”, or an “action” among the defaults of the batch")
        }
        let proposals = try reader.readProposals(node, of: item, id: "each page")
        if proposals.contains(where: { $0.proposal.output != nil }) {
            throw (node ?? root).error("“output” is the copy of one page; name it in a batch with items")
        }
        let batch = Batch(
            path: path,
            sha256: ContentHash.sha256(bytes),
            id: head.id,
            date: head.date,
            agreements: agreements.inline,
            agreementFiles: agreements.files,
            items: []
        )
        return ProposalPlan(batch: batch, proposals: proposals)
    }
}

/// A use of pages in the words of a batch, as a command line gives them.
public struct ProposedUse: Sendable, Hashable {
    /// The actions; at least one.
    public var actions: [String]
    /// ISO 3166 codes, or `WORLD`.
    public var territories: [String] = []
    /// How it would appear.
    public var channels: [String] = []
    /// The language of the outcome.
    public var language: String?
    /// Whether money is made with it.
    public var commercial: Bool?
    /// When it would appear.
    public var publishAt: String?
    /// Whether it would link back to the page.
    public var linksBack = false

    /// Makes a use of which nothing else is known.
    public init(actions: [String]) {
        self.actions = actions
    }

    /// The proposal of one action, as a batch writes it.
    fileprivate func proposal(_ action: String) -> JSONValue {
        var members = [JSONMember("action", .string(action))]
        if !territories.isEmpty { members.append(JSONMember("territory", .array(territories.map { .string($0) }))) }
        if !channels.isEmpty { members.append(JSONMember("channel", .array(channels.map { .string($0) }))) }
        if let language { members.append(JSONMember("language", .string(language))) }
        if let commercial { members.append(JSONMember("commercial", .bool(commercial))) }
        if let publishAt {
            members.append(JSONMember("schedule", .object([JSONMember("publish_at", .string(publishAt))])))
        }
        if linksBack { members.append(JSONMember("link_back", .string(ProposalPlan.pageAddress))) }
        return .object(members)
    }
}

extension ProposalPlan {
    /// What stands for the address of each page in a plan, under `link_back`.
    static let pageAddress = "$url"

    /// A proposal as it is made for one page; where the address of the page isn't known, nor is the link back to it.
    static func proposal(_ planned: Proposal, for page: PageInformation) -> Proposal {
        guard planned.linkBack?.url == pageAddress else { return planned }
        var proposal = planned
        proposal.linkBack = page.url.map { LinkBack(url: $0, follow: planned.linkBack?.follow) }
        return proposal
    }
}

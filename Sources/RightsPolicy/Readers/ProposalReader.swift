// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel
package import StructuredText

/// Reads proposals as batches and the examples of rules write them.
package enum ProposalReader {
    /// The keys of a proposal; `expect` among them, which belongs to whoever tests the batch.
    package static let keys = [
        "action", "channel", "territory", "language", "commercial", "extent", "edits", "changes_marked", "images",
        "attribution", "link_back", "license_notice", "notified", "schedule", "claimed_basis", "output",
        "first_published", "status", "embargo_until", "price", "paywall", "ads", "bulk", "translator", "expect",
    ]

    /// The keys that tell of the page rather than of the use, so that an item may give them for all its proposals.
    package static let itemKeys = ["first_published", "status", "embargo_until"]

    /// Reads a proposal.
    ///
    /// - Parameters:
    ///   - node: the mapping with the proposal's keys.
    ///   - defaults: a mapping whose values stand in for the keys that `node` leaves out.
    ///   - path: the file, for errors.
    package static func read(
        _ node: LocatedNode,
        defaults: LocatedNode? = nil,
        path: String
    ) throws(StructuredTextError) -> Proposal {
        var reader = try MappingReader(merged(node, defaults), subject: "a proposal")
        var proposal = Proposal(action: try reader.requiredNode(for: "action").word(noun: "an action"))
        try readPlaces(&reader, into: &proposal)
        try readChanges(&reader, into: &proposal)
        try readCredit(&reader, into: &proposal)
        proposal.commercial = try reader.boolean(for: "commercial")
        proposal.schedule = try readSchedule(&reader)
        proposal.claimedBasis = try reader.node(for: "claimed_basis")?.word(of: ProposalWords.bases, noun: "a basis")
        proposal.output = try reader.string(for: "output")
        try readHistory(&reader, into: &proposal)
        try readTrade(&reader, into: &proposal)
        _ = reader.node(for: "expect")
        try reader.rejectUnknownKeys()
        return proposal
    }

    /// Reads the decision that a proposal expects of a test; nil where it expects none.
    package static func readExpectation(_ node: LocatedNode) throws(StructuredTextError) -> Decision? {
        guard let expected = node["expect"], !expected.isNull else { return nil }
        return try expected.word(Decision.self, noun: "a decision")
    }

    /// Reads who would publish: the key `republisher` of a batch or of a rule's example.
    package static func readRepublisher(_ node: LocatedNode) throws(StructuredTextError) -> Republisher {
        var reader = try MappingReader(node, subject: "a republisher")
        var republisher = Republisher()
        republisher.name = try reader.string(for: "name")
        republisher.country = try reader.node(for: "country")?.territories().first
        republisher.site = try reader.string(for: "site")
        republisher.type = try reader.node(for: "type")?.word(of: ProposalWords.republishers, noun: "a republisher")
        try reader.rejectUnknownKeys()
        return republisher
    }
}

extension ProposalReader {
    private static func merged(_ node: LocatedNode, _ defaults: LocatedNode?) -> LocatedNode {
        guard let members = node.members, let others = defaults?.members else { return node }
        var merged = node
        let added = others.filter { other in !members.contains { $0.key == other.key } }
        merged.content = .mapping(members + added)
        return merged
    }

    private static func readPlaces(
        _ reader: inout MappingReader,
        into proposal: inout Proposal
    ) throws(StructuredTextError) {
        proposal.channels = try reader.node(for: "channel")?.words(of: ProposalWords.channels, noun: "a channel") ?? []
        proposal.territories = try reader.node(for: "territory")?.territories() ?? []
        proposal.language = try reader.node(for: "language")?.language()
    }

    private static func readChanges(
        _ reader: inout MappingReader,
        into proposal: inout Proposal
    ) throws(StructuredTextError) {
        if var extent = try reader.mapping(for: "extent", subject: "an extent") {
            let words = try extent.node(for: "words")?.count()
            let characters = try extent.node(for: "characters")?.count()
            let percent = try readPercent(&extent)
            proposal.extent = Extent(words: words, characters: characters, percent: percent)
            try extent.rejectUnknownKeys()
        }
        proposal.edits = try reader.node(for: "edits")?.words(of: ProposalWords.edits, noun: "a kind of edit")
        proposal.changesMarked = try reader.boolean(for: "changes_marked")
        guard let images = reader.node(for: "images") else { return }
        proposal.images = []
        for image in try images.listOrOne(acceptingMapping: true) { proposal.images?.append(try readImage(image)) }
    }

    private static func readPercent(_ reader: inout MappingReader) throws(StructuredTextError) -> Double? {
        guard let node = reader.node(for: "percent") else { return nil }
        let percent = try node.number()
        guard (0...100).contains(percent) else { throw node.error("expected a percentage from 0 to 100") }
        return percent
    }

    private static func readImage(_ node: LocatedNode) throws(StructuredTextError) -> ProposedImage {
        guard node.members != nil else { return ProposedImage(url: try node.string()) }
        var reader = try MappingReader(node, subject: "an image")
        var image = ProposedImage()
        image.url = try reader.string(for: "url")
        image.credit = try reader.string(for: "credit")
        image.treatment = try reader.node(for: "treatment")?.word(of: ProposalWords.treatments, noun: "a treatment")
        try reader.rejectUnknownKeys()
        return image
    }

    private static func readCredit(
        _ reader: inout MappingReader,
        into proposal: inout Proposal
    ) throws(StructuredTextError) {
        if let node = reader.node(for: "attribution") { proposal.attribution = try readAttribution(node) }
        if let node = reader.node(for: "link_back") { proposal.linkBack = try readLinkBack(node) }
        proposal.licenseNotice = try reader.string(for: "license_notice")
        proposal.notified = try reader.boolean(for: "notified")
    }

    private static func readAttribution(_ node: LocatedNode) throws(StructuredTextError) -> Attribution {
        guard node.members != nil else { return Attribution(text: try node.string()) }
        var reader = try MappingReader(node, subject: "an attribution")
        var attribution = Attribution()
        attribution.text = try reader.string(for: "text")
        attribution.author = try reader.string(for: "author")
        attribution.position = try reader.node(for: "position")?.word(of: ProposalWords.positions, noun: "a position")
        try reader.rejectUnknownKeys()
        return attribution
    }

    private static func readLinkBack(_ node: LocatedNode) throws(StructuredTextError) -> LinkBack {
        guard node.members != nil else { return LinkBack(url: try node.string()) }
        var reader = try MappingReader(node, subject: "a link back")
        let link = LinkBack(url: try reader.string(for: "url"), follow: try reader.boolean(for: "follow"))
        try reader.rejectUnknownKeys()
        return link
    }

    private static func readHistory(
        _ reader: inout MappingReader,
        into proposal: inout Proposal
    ) throws(StructuredTextError) {
        proposal.firstPublished = try reader.node(for: "first_published")?.dateTime()
        proposal.status = try reader.node(for: "status")?.word(of: ProposalWords.statuses, noun: "a status")
        proposal.embargoUntil = try reader.node(for: "embargo_until")?.dateTime()
        proposal.translator = try reader.string(for: "translator")
    }

    private static func readTrade(
        _ reader: inout MappingReader,
        into proposal: inout Proposal
    ) throws(StructuredTextError) {
        if let node = reader.node(for: "price") {
            let price = try node.number()
            guard price >= 0 else { throw node.error("expected a price that is not negative; 0 for a free copy") }
            proposal.price = price
        }
        proposal.paywall = try reader.boolean(for: "paywall")
        proposal.ads = try reader.node(for: "ads")?.words(of: ProposalWords.ads, noun: "a kind of advertising")
        proposal.bulk = try reader.boolean(for: "bulk")
    }

    private static func readSchedule(_ reader: inout MappingReader) throws(StructuredTextError) -> Schedule? {
        guard var schedule = try reader.mapping(for: "schedule", subject: "a schedule") else { return nil }
        let publishAt = try schedule.node(for: "publish_at")?.dateTime()
        let removeNode = schedule.node(for: "remove_at")
        let removeAt = try removeNode?.dateTime()
        try schedule.rejectUnknownKeys()
        if let removeNode, let publishAt, let removeAt, removeAt.end < publishAt.start {
            throw removeNode.error("the copy would go before it appears (publish_at: \(publishAt))")
        }
        return Schedule(publishAt: publishAt, removeAt: removeAt)
    }
}

extension LocatedNode {
    /// The elements of a list; a single word or mapping as a list of one.
    fileprivate func listOrOne(acceptingMapping: Bool) throws(StructuredTextError) -> [LocatedNode] {
        members == nil ? try listOrOne() : [self]
    }
}

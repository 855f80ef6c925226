// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import StructuredText

/// Reads one item of a batch.
struct BatchItemReader {
    let path: String
    let head: BatchReader.Head

    private static let itemKeys = [
        "id", "page", "url", "headers", "headers_file", "robots", "sidecars", "proposals",
    ]

    func read(_ node: LocatedNode) throws(StructuredTextError) -> BatchItem {
        var reader = try MappingReader(node, subject: "an item")
        let id = try reader.requiredString(for: "id")
        let pageNode = reader.node(for: "page")
        let page = try pageNode?.string()
        let url = try reader.string(for: "url")
        let headers = try readHeaders(reader.node(for: "headers"))
        let headerFiles = try reader.strings(for: "headers_file") ?? []
        let sidecars = try readSidecars(&reader)
        let proposalsNode = reader.node(for: "proposals")
        for key in ProposalReader.keys { _ = reader.node(for: key) }
        try reader.rejectUnknownKeys()
        guard page != nil || url != nil else {
            throw node.error("the item “\(id)” needs a “page” (the page's file)")
        }
        let place = pageNode ?? node
        return BatchItem(
            id: id,
            page: page.map(resolved),
            url: url,
            headers: headers,
            headerFiles: headerFiles.map(resolved),
            sidecars: sidecars,
            proposals: try readProposals(proposalsNode, of: node, id: id),
            location: SourceLocation(line: place.line, column: place.column, offset: 0)
        )
    }

    /// A list of proposals, or the short form: the fields of one proposal on the item itself.
    func readProposals(
        _ node: LocatedNode?,
        of item: LocatedNode,
        id: String
    ) throws(StructuredTextError) -> [ExpectedProposal] {
        let fields = (item.members ?? []).filter { !BatchItemReader.itemKeys.contains($0.key) }
        guard let node else {
            guard item["action"] != nil || head.defaults?["action"] != nil else {
                throw item.error("the item “\(id)” needs “proposals”, or an “action” of its own")
            }
            var proposal = item
            proposal.content = .mapping(fields)
            return [try readProposal(proposal, defaults: head.defaults)]
        }
        if let field = fields.first(where: { !ProposalReader.itemKeys.contains($0.key) }) {
            throw node.source.error(
                "“\(field.key)” belongs into one of the proposals of the item “\(id)”",
                line: field.keyLine,
                column: field.keyColumn
            )
        }
        var proposals: [ExpectedProposal] = []
        let defaults = defaults(adding: fields, of: item)
        for element in try node.list() { proposals.append(try readProposal(element, defaults: defaults)) }
        guard !proposals.isEmpty else { throw node.error("the item “\(id)” proposes nothing") }
        return proposals
    }

    /// What holds for all proposals of an item: what it says of its page, then what the batch says of all.
    private func defaults(adding fields: [LocatedMember], of item: LocatedNode) -> LocatedNode? {
        guard !fields.isEmpty else { return head.defaults }
        var defaults = item
        let others = (head.defaults?.members ?? []).filter { other in !fields.contains { $0.key == other.key } }
        defaults.content = .mapping(fields + others)
        return defaults
    }

    private func readProposal(
        _ node: LocatedNode,
        defaults: LocatedNode?
    ) throws(StructuredTextError) -> ExpectedProposal {
        var proposal = try ProposalReader.read(node, defaults: defaults, path: path)
        proposal.republisher = head.republisher
        try placeDates(of: node, defaults: defaults, in: &proposal)
        let output = node["output"].map { SourceLocation(line: $0.line, column: $0.column, offset: 0) }
        return ExpectedProposal(
            proposal: proposal,
            expected: try ProposalReader.readExpectation(node),
            outputLocation: output
        )
    }

    /// Gives the dates of a proposal the offset of the batch's clocks, where they have none of their own.
    private func placeDates(
        of node: LocatedNode,
        defaults: LocatedNode?,
        in proposal: inout Proposal
    ) throws(StructuredTextError) {
        func date(_ node: LocatedNode?, at edge: DayEdge) throws(StructuredTextError) -> DateTime? {
            guard let node, !node.isNull else { return nil }
            return try node.dateTime(in: head.zone, at: edge)
        }
        func given(_ key: String) -> LocatedNode? { node[key] ?? defaults?[key] }
        let schedule = given("schedule")
        proposal.schedule?.publishAt = try date(schedule?["publish_at"], at: .end)
        proposal.schedule?.removeAt = try date(schedule?["remove_at"], at: .end)
        proposal.embargoUntil = try date(given("embargo_until"), at: .start)
        proposal.firstPublished = try date(given("first_published"), at: .start)
    }

    private func readHeaders(_ node: LocatedNode?) throws(StructuredTextError) -> [HTTPHeader] {
        guard let node else { return [] }
        guard let members = node.members else {
            throw node.error("expected header lines such as {content-type: \"text/html; charset=utf-8\"}")
        }
        var headers: [HTTPHeader] = []
        for member in members {
            for value in try member.value.listOrOne() {
                headers.append(HTTPHeader(name: member.key, value: try value.string()))
            }
        }
        return headers
    }

    /// `robots`, a file; and `sidecars`, files or mappings that say what each is and where it stood.
    private func readSidecars(_ reader: inout MappingReader) throws(StructuredTextError) -> [SidecarFile] {
        var files: [SidecarFile] = []
        if let robots = try reader.string(for: "robots") {
            files.append(SidecarFile(resolved(robots), kind: .robotsTxt))
        }
        guard let node = reader.node(for: "sidecars") else { return files }
        for element in node.members == nil ? try node.listOrOne() : [node] {
            guard element.members != nil else {
                files.append(SidecarFile(resolved(try element.string())))
                continue
            }
            var sidecar = try MappingReader(element, subject: "a sidecar")
            let kind: Sidecar.Kind? = try sidecar.word(for: "kind", noun: "a kind of sidecar")
            let file = try sidecar.requiredString(for: "file")
            files.append(SidecarFile(resolved(file), kind: kind, url: try sidecar.string(for: "url")))
            try sidecar.rejectUnknownKeys()
        }
        return files
    }

    /// The path of a page relative to the working directory, as the batch gives it relative to itself.
    private func resolved(_ page: String) -> String {
        RelativePath.resolve(page, against: path)
    }
}

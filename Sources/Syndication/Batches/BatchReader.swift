// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
public import StructuredText

/// Reads batch files (`imprimatur.batch/1`).
public struct BatchReader: Sendable {
    /// What stands under `schema` in a batch file.
    static let schema = "imprimatur.batch/1"

    let path: String

    /// Makes a reader for the file at `path`, as which errors name it and against which the paths of pages resolve.
    public init(path: String) {
        self.path = path
    }

    /// Reads a batch, in the form that the path's ending names (`BatchFormat`), else as YAML.
    ///
    /// - Throws: the first thing that is wrong, with its place and with what would be right.
    public func read(_ bytes: [UInt8]) throws(StructuredTextError) -> Batch {
        let format = BatchFormat.of(path: path, bytes: bytes)
        var file = try MappingReader(format.parse(bytes, path: path), subject: "a batch file")
        let schema = try file.requiredNode(for: "schema")
        guard try schema.string() == BatchReader.schema else {
            throw schema.error("expected the schema “\(BatchReader.schema)”")
        }
        let head = try readHead(file.node(for: "batch"))
        let agreements = try readAgreements(file.node(for: "agreements"), zone: head.zone)
        let itemsNode = try file.requiredNode(for: "items")
        try file.rejectUnknownKeys()
        let items = try readItems(itemsNode, head: head)
        return Batch(
            path: path,
            sha256: ContentHash.sha256(bytes),
            id: head.id,
            date: head.date,
            agreements: agreements.inline,
            agreementFiles: agreements.files,
            items: items
        )
    }
}

extension BatchReader {
    /// What holds for all items of a batch.
    struct Head {
        var id: String?
        var date: DateTime?
        var zone = ClockZone.utc
        var republisher: Republisher?
        var defaults: LocatedNode?
    }

    func readHead(_ node: LocatedNode?) throws(StructuredTextError) -> Head {
        guard let node else { return Head() }
        var reader = try MappingReader(node, subject: "the batch")
        var head = Head()
        head.id = try reader.string(for: "id")
        head.zone = try AgreementReader.readZone(&reader) ?? .utc
        head.date = try reader.node(for: "date")?.dateTime(in: head.zone, at: .end)
        if let republisher = reader.node(for: "republisher") {
            head.republisher = try ProposalReader.readRepublisher(republisher)
        }
        head.defaults = reader.node(for: "defaults")
        try reader.rejectUnknownKeys()
        if let defaults = head.defaults {
            var reader = try MappingReader(defaults, subject: "the defaults of a batch")
            for key in ProposalReader.keys where key != "expect" { _ = reader.node(for: key) }
            try reader.rejectUnknownKeys()
        }
        return head
    }

    /// Agreements, and the names of registers relative to the batch, in any order.
    func readAgreements(
        _ node: LocatedNode?,
        zone: ClockZone
    ) throws(StructuredTextError) -> (inline: [Agreement], files: [String]) {
        var agreements: [Agreement] = []
        var files: [String] = []
        for element in try node?.listOrOne() ?? [] {
            guard element.members != nil else {
                files.append(RelativePath.resolve(try element.string(), against: path))
                continue
            }
            let agreement = try AgreementReader.read(element, path: path, zone: zone)
            if let first = agreements.first(where: { $0.id == agreement.id }) {
                throw (element["id"] ?? element).error(
                    "the id “\(agreement.id)” is taken by the agreement on line \(first.location?.line ?? 0)"
                )
            }
            agreements.append(agreement)
        }
        return (agreements, files)
    }

    private func readItems(_ node: LocatedNode, head: Head) throws(StructuredTextError) -> [BatchItem] {
        let reader = BatchItemReader(path: path, head: head)
        var items: [BatchItem] = []
        var lines: [String: Int] = [:]
        for element in try node.list() {
            let item = try reader.read(element)
            if let line = lines[item.id] {
                throw (element["id"] ?? element).error("the id “\(item.id)” is taken by the item on line \(line)")
            }
            lines[item.id] = element.line
            items.append(item)
        }
        guard !items.isEmpty else { throw node.error("the batch has no items: nothing would be checked") }
        return items
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads the example of a rule.
struct ExampleReader {
    let rule: String
    let path: String
    var values = ParameterValues()

    func read(_ node: LocatedNode) throws(RuleError) -> RuleExample {
        var reader = try MappingReader(node, subject: "an example")
        let name = try reader.requiredString(for: "name")
        let page = try readPage(&reader)
        var proposal = try ProposalReader.read(
            values.resolve(reader.requiredNode(for: "proposal")),
            path: path
        )
        if let republisher = reader.node(for: "republisher") {
            proposal.republisher = try ProposalReader.readRepublisher(republisher)
        }
        let example = RuleExample(
            rule: rule,
            name: name,
            page: page,
            url: try reader.string(for: "url"),
            headers: try readHeaders(&reader),
            copy: try reader.string(for: "copy"),
            proposal: proposal,
            agreements: try readAgreements(&reader),
            asOf: try reader.node(for: "as-of").map { node throws(RuleError) in try node.dateTime() },
            expected: try reader.requiredNode(for: "expect").word(noun: "a decision"),
            fires: try reader.boolean(for: "fires") ?? true,
            location: SourceLocation(line: node.line, column: node.column, offset: 0, source: path)
        )
        try reader.rejectUnknownKeys()
        return example
    }

    private func readPage(_ reader: inout MappingReader) throws(RuleError) -> RuleExample.Page {
        let file = try reader.string(for: "page")
        let markup = try reader.string(for: "markup")
        switch (file, markup) {
        case (let file?, nil): return .file(file)
        case (nil, let markup?): return .markup(markup)
        case (nil, nil): throw reader.node.error("an example needs a “page” (a file) or “markup”")
        case (_?, _?): throw reader.node.error("an example has either a “page” (a file) or “markup”, not both")
        }
    }

    private func readHeaders(_ reader: inout MappingReader) throws(RuleError) -> [RuleExample.Header] {
        guard let node = reader.node(for: "headers") else { return [] }
        guard let members = node.members else { throw node.error("expected header lines such as {tdm-reservation: 1}") }
        var headers: [RuleExample.Header] = []
        for member in members { headers.append(RuleExample.Header(name: member.key, value: try member.value.string())) }
        return headers
    }

    private func readAgreements(_ reader: inout MappingReader) throws(RuleError) -> [Agreement] {
        var agreements: [Agreement] = []
        for node in try reader.list(for: "agreements") ?? [] {
            agreements.append(try AgreementReader.read(values.resolve(node), path: path))
        }
        return agreements
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// Reads one item of JSON-LD.
struct JSONLDItemReader {
    let document: Document
    let graph: JSONLDGraph
    let item: JSONLDGraph.Item

    func read(into findings: inout Findings) {
        var holder: JSONNode?
        var year: JSONNode?
        for member in item.node.members ?? [] {
            switch SchemaTerm.name(member.key) {
            case "license": each(member.value) { license($0, &findings) }
            case "copyrightHolder", "copyrightholder": holder = holder ?? member.value
            case "copyrightYear", "copyrightyear": year = year ?? member.value
            case "copyrightNotice", "copyright": each(member.value) { notice($0, &findings) }
            case "creditText": each(member.value) { credit($0, &findings) }
            case "usageInfo", "termsOfService": each(member.value) { link($0, .terms, &findings) }
            case "acquireLicensePage": each(member.value) { link($0, .licensing, &findings) }
            case "isAccessibleForFree": access(member.value, &findings)
            default: continue
            }
        }
        ownership(holder, year, &findings)
    }

    /// Calls `body` for a value, or for each of several.
    private func each(_ node: JSONNode, _ body: (JSONNode) -> Void) {
        for element in node.elements ?? [node] { body(element) }
    }

    private func add(_ content: Signal.Content, _ text: String, at node: JSONNode, _ findings: inout Findings) {
        findings.add(
            content,
            text: text,
            scope: item.scope,
            origin: .jsonLD,
            at: .source(node.contentOffset, element: item.element)
        )
    }

    /// The words of a value and the node in which they stand: a string, or what an object says in their place.
    private func words(_ node: JSONNode, _ keys: [String]) -> (text: String, node: JSONNode)? {
        if let text = node.string?.collapsingSpace, !text.isEmpty { return (text, node) }
        let object = graph.resolved(node)
        for key in ["@value"] + keys {
            guard let member = object.members?.first(where: { SchemaTerm.name($0.key) == key })?.value else { continue }
            let value = member.elements?.first ?? member
            // A node of another block has its own place; the reference's place is the one that counts here.
            let place = object == node ? value : node
            if let text = (value.string ?? value["@value"]?.string)?.collapsingSpace, !text.isEmpty {
                return (text, place)
            }
        }
        return nil
    }

    private func license(_ node: JSONNode, _ findings: inout Findings) {
        guard let (text, place) = words(node, ["url", "@id", "name"]) else { return }
        if let match = document.licenses.license(at: text) ?? document.licenses.license(named: text) {
            let isAddress = text.contains("/") && !text.contains(" ")
            add(.license(match.license(href: isAddress ? text : nil)), text, at: place, &findings)
        } else if text.contains("/"), !text.contains(" ") {
            add(.license(License(uri: document.resolve(text), href: text)), text, at: place, &findings)
        } else {
            let words = text.replacing("_", with: " ")
            let statements = StatementText(words, lexicon: document.lexicon, language: nil).statements
            for (statement, _) in statements { add(.statement(statement), text, at: place, &findings) }
        }
    }

    private func notice(_ node: JSONNode, _ findings: inout Findings) {
        guard let (text, place) = words(node, ["name"]) else { return }
        let notices = NoticeText(text, lexicon: document.lexicon).notices
        for (notice, words) in notices { add(.notice(notice), words, at: place, &findings) }
        let statements = StatementText(text, lexicon: document.lexicon, language: nil).statements
        for (statement, words) in statements { add(.statement(statement), words, at: place, &findings) }
        if notices.isEmpty, statements.isEmpty { add(.notice(BareNotice.read(text)), text, at: place, &findings) }
    }

    /// `copyrightHolder` and `copyrightYear` are one claim.
    private func ownership(_ holder: JSONNode?, _ year: JSONNode?, _ findings: inout Findings) {
        let first = holder.flatMap { $0.elements?.first ?? $0 }
        let named = first.flatMap { words($0, ["name", "legalName"]) }
        let number = year.flatMap(number)
        guard named != nil || number != nil, let place = named?.node ?? year else { return }
        let years = number.map { YearSpan(first: $0, last: $0) }
        let text = [number.map(String.init), named?.text].compactMap(\.self).joined(separator: " ")
        add(.notice(Notice(holder: named?.text, years: years)), text, at: place, &findings)
    }

    private func number(_ node: JSONNode) -> Int? {
        let text: String
        switch node.content {
        case .number(let digits): text = digits
        case .string(let string): text = string.trimmingASCIISpace
        default: return nil
        }
        return Int(text).flatMap { (1500...2200).contains($0) ? $0 : nil }
    }

    private func credit(_ node: JSONNode, _ findings: inout Findings) {
        guard let (text, place) = words(node, ["name"]) else { return }
        add(.credit(Credit(name: text, property: "creditText")), text, at: place, &findings)
    }

    private func link(_ node: JSONNode, _ policy: Policy, _ findings: inout Findings) {
        guard let (text, place) = words(node, ["url", "@id"]), !text.contains(" ") else { return }
        let link = PolicyLink(policy: policy, href: text, url: document.resolve(text))
        add(.policyLink(link), text, at: place, &findings)
    }

    /// `false`, `"False"` and `"http://schema.org/False"` are one; it tells of access, and reserves nothing.
    private func access(_ node: JSONNode, _ findings: inout Findings) {
        let isFalse = node.content == .bool(false) || node.string?.lowercased().hasSuffix("false") == true
        guard isFalse else { return }
        let reservation = Reservation(vocabulary: "schema.org", directive: "isAccessibleForFree", value: "false")
        add(.reservation(reservation), "isAccessibleForFree: false", at: node, &findings)
    }
}

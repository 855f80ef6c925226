// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension RightsItemReader {
    mutating func rights(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["url", "@id", "name"]) else { return }
        let isLicense =
            document.licenses.license(at: text) != nil || document.licenses.license(named: text) != nil
        if isLicense {
            license(value, scope, &findings)
        } else if isAddress(text) {
            let link = PolicyLink(policy: .copyright, href: text, url: document.resolve(text))
            add(.policyLink(link), text, scope, at: place, &findings)
        } else {
            notice(value, scope, &findings)
        }
    }

    func notice(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["name"]) else { return }
        let notices = NoticeText(text, lexicon: document.lexicon).notices
        let read = StatementText(text, in: document, language: nil)
        let statements = read.statements
        if notices.isEmpty, statements.isEmpty, read.unparsed.isEmpty {
            add(.notice(BareNotice.read(text)), text, scope, at: place, &findings)
        }
        // What a reader sees is read with the page's text.
        guard !value.isVisible else { return }
        read.reportUnparsed(at: place, &findings)
        for (notice, words) in notices { add(.notice(notice), words, scope, at: place, &findings) }
        for (statement, words) in statements { add(.statement(statement), words, scope, at: place, &findings) }
    }

    func statements(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard !value.isVisible, let (text, place) = words(value, ["name"]) else { return }
        let read = StatementText(text, in: document, language: nil)
        for (statement, words) in read.statements { add(.statement(statement), words, scope, at: place, &findings) }
        read.reportUnparsed(at: place, &findings)
    }

    /// A holder and the year are one claim.
    mutating func ownership(
        _ holders: [StructuredValue],
        _ year: StructuredValue?,
        _ scope: Scope,
        _ findings: inout Findings
    ) {
        let number = year.flatMap(self.year)
        let years = number.map { YearSpan(first: $0, last: $0) }
        var isNamed = false
        for holder in holders {
            guard let (name, place) = words(holder, ["name", "legalName", "foaf:name"]) else { continue }
            isNamed = true
            guard !isInNotice(name, holder) else { continue }
            let text = [number.map(String.init), name].compactMap(\.self).joined(separator: " ")
            add(.notice(Notice(holder: name, years: years)), text, scope, at: place, &findings)
        }
        guard !isNamed, let year, let number, !isInNotice(String(number), year) else { return }
        add(.notice(Notice(years: years)), String(number), scope, at: year.place, &findings)
    }

    /// Whether the words of a value stand in a notice that a reader sees, and that is read with the page's text.
    private mutating func isInNotice(_ words: String, _ value: StructuredValue) -> Bool {
        guard value.isVisible || graph.item(of: value).map(isVisible) == true, let element = value.element else {
            return false
        }
        let range = document.outline.elements[element].textRange
        guard let index = LicenseSurroundings(document).block(atText: range.lowerBound) else { return false }
        return notices(inBlock: index).contains { $0.contains(words) }
    }

    private mutating func notices(inBlock index: Int) -> [String] {
        if let known = visibleNotices[index] { return known }
        let range = document.outline.blocks[index].range
        // A longer block is no notice with its holder marked.
        let isShort = range.count <= Self.longestNotice
        let found =
            isShort ? NoticeText(document.outline.string(range), lexicon: document.lexicon).notices.map(\.text) : []
        visibleNotices[index] = found
        return found
    }

    /// In bytes.
    private static let longestNotice = 2_000

    private func isVisible(_ item: Int) -> Bool {
        graph.items[item].values(of: "name").contains(where: \.isVisible)
    }

    private func year(_ value: StructuredValue) -> Int? {
        guard let text = value.string?.trimmingASCIISpace.prefix(4) else { return nil }
        return Int(text).flatMap { (1500...2200).contains($0) ? $0 : nil }
    }

    func credit(_ value: StructuredValue, _ name: String, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["name", "foaf:name"]), !isAddress(text) else { return }
        add(.credit(Credit(name: text, property: name)), text, scope, at: place, &findings)
    }
}

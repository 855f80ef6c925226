// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension RightsItemReader {
    mutating func license(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard !isReadAsLink(value), let (text, place) = words(value, ["url", "@id", "name"]) else { return }
        if let match = document.licenses.license(at: text) ?? document.licenses.license(named: text) {
            guard !isReadAsText(value) else { return }
            add(match.license(href: isAddress(text) ? text : nil), text, scope, at: place, &findings)
        } else if isAddress(text) {
            var license = License(uri: document.resolve(text), href: text)
            if let item = graph.item(of: value) { LicenseDescription(graph, item).complete(&license) }
            add(license, text, scope, at: place, &findings)
        } else if !value.isVisible {
            let words = text.replacing("_", with: " ")
            let read = StatementText(words, in: document, language: nil)
            for (statement, _) in read.statements { add(.statement(statement), text, scope, at: place, &findings) }
            read.reportUnparsed(at: place, &findings)
        }
    }

    private mutating func add(
        _ license: License,
        _ text: String,
        _ scope: Scope,
        at place: Findings.Place,
        _ findings: inout Findings
    ) {
        let handle = add(.license(license), text, scope, at: place, &findings)
        licenses.append((scope, license.id ?? license.uri, handle))
    }

    /// The license of the article prevails over another one of its site: the most specific item counts.
    func settle(_ findings: inout Findings) {
        guard let own = licenses.first(where: { $0.scope == .work }) else { return }
        let works = licenses.filter { $0.scope == .work }.map(\.id)
        for site in licenses where site.scope == .page && !works.contains(site.id) {
            let reason = "The article has a license of its own, which goes before that of its page or site."
            findings.overrule(site.handle, by: own.handle, reason: reason)
        }
    }

    /// Whether the reader of license links reads a value: a link with a license's relation or address.
    private func isReadAsLink(_ value: StructuredValue) -> Bool {
        guard let element = value.element else { return false }
        return LicenseLinkReader.reads(element, in: document)
    }

    /// Whether the reader of license names reads the words that a value is made of.
    private mutating func isReadAsText(_ value: StructuredValue) -> Bool {
        guard value.isVisible, case .text(let range) = value.place else { return false }
        if let offsets = namedLicenses { return offsets.contains(where: range.contains) }
        let named = LicenseTextReader(surroundings: LicenseSurroundings(document)).candidates()
        let offsets = (named.granted + named.refused).compactMap(\.textOffset)
        namedLicenses = offsets
        return offsets.contains(where: range.contains)
    }

    func isAddress(_ text: String) -> Bool {
        text.contains("/") && !text.contains(" ") || text.hasPrefix("#") && !text.contains(" ")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads what the items of a page's structured data say about rights: one reader for JSON-LD, microdata and RDFa.
struct RightsItemReader {
    let document: Document
    let graph: StructuredGraph
    private let scopes: [Scope]
    /// The licenses of the article and of the site, by which the former prevails.
    private var licenses: [(scope: Scope, id: String?, handle: Findings.Handle)] = []

    /// Reads all items of a graph.
    static func read(_ graph: StructuredGraph, in document: Document, into findings: inout Findings) {
        guard graph.items.contains(where: { !$0.properties.isEmpty }) else { return }
        var reader = RightsItemReader(graph, document)
        for index in graph.items.indices { reader.read(index, &findings) }
        reader.settle(&findings)
    }

    private init(_ graph: StructuredGraph, _ document: Document) {
        self.graph = graph
        self.document = document
        scopes = ItemScopes.scopes(of: graph, in: document)
    }

    private mutating func read(_ index: Int, _ findings: inout Findings) {
        var holders: [StructuredValue] = []
        var year: StructuredValue?
        for property in graph.items[index].properties {
            guard let meaning = RightsProperty.of(property.name) else { continue }
            let value = property.value
            let scope = scope(of: value, in: index)
            switch meaning {
            case .license: license(value, scope, &findings)
            case .rights: rights(value, scope, &findings)
            case .access: statements(value, scope, &findings)
            case .holder: holders.append(value)
            case .year: year = year ?? value
            case .notice: notice(value, scope, &findings)
            case .credit: credit(value, property.name, scope, &findings)
            case .creator where scope == .media: credit(value, property.name, scope, &findings)
            case .terms: link(value, .terms, scope, &findings)
            case .licensing: link(value, .licensing, scope, &findings)
            case .freeAccess: access(value, scope, &findings)
            case .expiry: expiry(value, scope, &findings)
            case .creator: continue
            }
        }
        guard let first = holders.first ?? year else { return }
        ownership(holders, year, scope(of: first, in: index), &findings)
    }

    /// What a value is about: what its item is, or for words on the page itself in a caption or comment, the place.
    private func scope(of value: StructuredValue, in index: Int) -> Scope {
        guard graph.items[index].isDocument, let element = value.element else { return scopes[index] }
        let placed = document.context(of: element).scope
        return placed == .media || placed == .other ? placed : scopes[index]
    }

    @discardableResult
    private func add(
        _ content: Signal.Content,
        _ text: String,
        _ scope: Scope,
        at place: Findings.Place,
        _ findings: inout Findings
    ) -> Findings.Handle {
        findings.add(content, text: text, scope: scope, origin: graph.origin, at: place)
    }

    /// The words of a value and where they stand: its own, or those of a property of the item that it is.
    private func words(_ value: StructuredValue, _ names: [String]) -> (text: String, place: Findings.Place)? {
        let index: Int
        switch value.content {
        case .text(let text):
            let words = text.collapsingSpace
            return words.isEmpty ? nil : (words, value.place)
        case .address(let address):
            guard let item = graph.itemsByID[address] else {
                return names.contains("@id") ? (address, value.place) : nil
            }
            index = item
        case .item(let item): index = item
        }
        for name in names {
            if name == "@id" {
                if let id = graph.items[index].id, !id.hasPrefix("_:") { return (id, value.place) }
                continue
            }
            for inner in graph.items[index].values(of: name) {
                guard let text = inner.string?.collapsingSpace, !text.isEmpty else { continue }
                // An item elsewhere has its own place; that of the reference is the one that counts here.
                if case .item = value.content { return (text, inner.place) }
                return (text, value.place)
            }
        }
        return nil
    }
}

extension StructuredValue {
    /// The words or the address that the value is; nil for an item.
    fileprivate var string: String? {
        switch content {
        case .text(let text), .address(let text): text
        case .item: nil
        }
    }
}

// MARK: - Licenses

extension RightsItemReader {
    private mutating func license(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
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
            let statements = StatementText(words, lexicon: document.lexicon, language: nil).statements
            for (statement, _) in statements { add(.statement(statement), text, scope, at: place, &findings) }
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
    private func settle(_ findings: inout Findings) {
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
    private func isReadAsText(_ value: StructuredValue) -> Bool {
        guard value.isVisible, case .text(let range) = value.place else { return false }
        return LicenseTextReader(surroundings: LicenseSurroundings(document)).candidates().contains { candidate in
            candidate.textOffset.map(range.contains) ?? false
        }
    }

    private func isAddress(_ text: String) -> Bool {
        text.contains("/") && !text.contains(" ") || text.hasPrefix("#") && !text.contains(" ")
    }
}

// MARK: - Notices and credits

extension RightsItemReader {
    private mutating func rights(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
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

    private func notice(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["name"]) else { return }
        let notices = NoticeText(text, lexicon: document.lexicon).notices
        let statements = StatementText(text, lexicon: document.lexicon, language: nil).statements
        if notices.isEmpty, statements.isEmpty {
            add(.notice(BareNotice.read(text)), text, scope, at: place, &findings)
        }
        // What a reader sees is read with the page's text.
        guard !value.isVisible else { return }
        for (notice, words) in notices { add(.notice(notice), words, scope, at: place, &findings) }
        for (statement, words) in statements { add(.statement(statement), words, scope, at: place, &findings) }
    }

    private func statements(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard !value.isVisible, let (text, place) = words(value, ["name"]) else { return }
        let statements = StatementText(text, lexicon: document.lexicon, language: nil).statements
        for (statement, words) in statements { add(.statement(statement), words, scope, at: place, &findings) }
    }

    /// A holder and the year are one claim.
    private func ownership(
        _ holders: [StructuredValue],
        _ year: StructuredValue?,
        _ scope: Scope,
        _ findings: inout Findings
    ) {
        let number = year.flatMap(self.year)
        let years = number.map { YearSpan(first: $0, last: $0) }
        let named = holders.compactMap { holder -> (text: String, place: Findings.Place)? in
            guard let found = words(holder, ["name", "legalName", "foaf:name"]), !isInNotice(found.text, holder) else {
                return nil
            }
            return found
        }
        for (name, place) in named {
            let text = [number.map(String.init), name].compactMap(\.self).joined(separator: " ")
            add(.notice(Notice(holder: name, years: years)), text, scope, at: place, &findings)
        }
        guard holders.isEmpty, let year, let number, !isInNotice(String(number), year) else { return }
        add(.notice(Notice(years: years)), String(number), scope, at: year.place, &findings)
    }

    /// Whether the words of a value stand in a notice that a reader sees, and that is read with the page's text.
    private func isInNotice(_ words: String, _ value: StructuredValue) -> Bool {
        guard value.isVisible || graph.item(of: value).map(isVisible) == true, let element = value.element else {
            return false
        }
        let range = document.outline.elements[element].textRange
        guard let block = LicenseSurroundings(document).block(atText: range.lowerBound) else { return false }
        let text = document.outline.string(document.outline.blocks[block].range)
        return NoticeText(text, lexicon: document.lexicon).notices.contains { $0.text.contains(words) }
    }

    private func isVisible(_ item: Int) -> Bool {
        graph.items[item].values(of: "name").contains(where: \.isVisible)
    }

    private func year(_ value: StructuredValue) -> Int? {
        guard let text = value.string?.trimmingASCIISpace.prefix(4) else { return nil }
        return Int(text).flatMap { (1500...2200).contains($0) ? $0 : nil }
    }

    private func credit(_ value: StructuredValue, _ name: String, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["name", "foaf:name"]), !isAddress(text) else { return }
        add(.credit(Credit(name: text, property: name)), text, scope, at: place, &findings)
    }
}

// MARK: - Terms and access

extension RightsItemReader {
    private func link(_ value: StructuredValue, _ policy: Policy, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["url", "@id"]), !text.contains(" ") else { return }
        if let element = value.element, document.outline.elements[element].name == .a {
            // A link whose words name the policy is read with the links of the page.
            let words = LinkText(of: element, in: document.outline).words
            if document.lexicon.linkPhrases(in: words).contains(where: { $0.policy == policy }) { return }
        }
        let link = PolicyLink(policy: policy, href: text, url: document.resolve(text))
        add(.policyLink(link), text, scope, at: place, &findings)
    }

    /// `false`, `"False"` and `"http://schema.org/False"` are one; it tells of access, and reserves nothing.
    private func access(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard value.string?.trimmingASCIISpace.lowercased().hasSuffix("false") == true else { return }
        let reservation = Reservation(vocabulary: "schema.org", directive: "isAccessibleForFree", value: "false")
        add(.reservation(reservation), "isAccessibleForFree: false", scope, at: value.place, &findings)
    }

    /// After this day the content is no longer offered; it reserves nothing before.
    private func expiry(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard let date = value.string?.trimmingASCIISpace, date.utf8.first?.isASCIIDigit == true else { return }
        let reservation = Reservation(vocabulary: "schema.org", directive: "expires", value: date)
        add(.reservation(reservation), "expires: \(date)", scope, at: value.place, &findings)
    }
}

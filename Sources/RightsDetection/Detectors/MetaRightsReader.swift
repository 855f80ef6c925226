// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the elements of a page's head that speak of rights, one after the other.
struct MetaRightsReader {
    private let document: Document
    private let outline: HTMLOutline
    private var seen: Set<String> = []
    private var holders: [Value] = []
    private var date: Value?
    /// The countries and ages of Open Graph, by their property, in page order.
    private var restrictions: [(directive: String, values: [String], place: Findings.Place)] = []

    private struct Value {
        var text: String
        var place: Findings.Place
        var scope: Scope
    }

    init(_ document: Document) {
        self.document = document
        outline = document.outline
    }

    mutating func readMeta(_ element: Int, _ findings: inout Findings) {
        guard let (name, right) = right(of: element),
            let content = outline.value(of: .content, in: element)?.collapsingSpace, !content.isEmpty
        else { return }
        let offset = outline.valueOffset(of: .content, in: element)
        let value = Value(
            text: content,
            place: offset.map { .source($0, element: element) } ?? .element(element),
            scope: document.context(of: element).scope
        )
        switch right {
        case .rights: if seen.insert(content).inserted { rights(value, &findings) }
        case .holder: if seen.insert(content).inserted { holders.append(value) }
        case .date: date = date ?? value
        case .words: words(value, &findings)
        case .license: license(value, &findings)
        case .terms: terms(value, &findings)
        case .tier: tier(value, &findings)
        case .restriction: restrict(name, value)
        case .standard: hint(value, &findings)
        }
    }

    private func right(of element: Int) -> (name: String, right: MetaRight)? {
        if outline.value(of: .httpEquiv, in: element)?.lowercased() == "copyright" { return ("copyright", .rights) }
        guard !MetaName.isMicrodata(element, in: outline) else { return nil }
        // An element may bear two names: `name="…" property="og:…"`.
        for attribute in [HTMLAttributeName.name, .property] {
            guard let name = outline.value(of: attribute, in: element)?.trimmingASCIISpace.lowercased() else {
                continue
            }
            if let right = MetaRight.of(name) { return (name, right) }
        }
        return nil
    }

    /// Adds what several elements say together.
    mutating func finish(_ findings: inout Findings) {
        let years = date.flatMap { Int($0.text.prefix(4)) }.map { YearSpan(first: $0, last: $0) }
        for holder in holders {
            var notice = BareNotice.read(holder.text)
            notice.years = notice.years ?? years
            add(.notice(notice), holder.text, holder, &findings)
        }
        if holders.isEmpty, let date, let years { add(.notice(Notice(years: years)), date.text, date, &findings) }
        for (directive, values, place) in restrictions {
            let value = values.joined(separator: " ")
            let reservation = Reservation(vocabulary: "open-graph", directive: directive, value: value)
            findings.add(
                .reservation(reservation),
                text: "\(directive): \(value)",
                scope: .page,
                origin: .meta,
                at: place
            )
        }
    }

    private func add(_ content: Signal.Content, _ text: String, _ value: Value, _ findings: inout Findings) {
        findings.add(content, text: text, scope: value.scope, origin: .meta, at: value.place)
    }
}

extension MetaRightsReader {
    private func rights(_ value: Value, _ findings: inout Findings) {
        let statements = words(value, &findings)
        if document.licenses.license(at: value.text) ?? document.licenses.license(named: value.text) != nil { return }
        if Self.isAddress(value.text) {
            let link = PolicyLink(policy: .copyright, href: value.text, url: document.resolve(value.text))
            add(.policyLink(link), value.text, value, &findings)
            return
        }
        let notices = NoticeText(value.text, lexicon: document.lexicon).notices
        for (notice, text) in notices { add(.notice(notice), text, value, &findings) }
        if notices.isEmpty, statements == 0 { add(.notice(BareNotice.read(value.text)), value.text, value, &findings) }
    }

    /// Adds the statements of a value; returns how many there are.
    @discardableResult
    private func words(_ value: Value, _ findings: inout Findings) -> Int {
        let statements = StatementText(value.text, in: document, language: outline.language)
        for (statement, text) in statements.statements { add(.statement(statement), text, value, &findings) }
        statements.reportUnparsed(at: value.place, &findings)
        return statements.statements.count
    }

    /// A license that no catalog knows; the others are read by the license detector.
    private func license(_ value: Value, _ findings: inout Findings) {
        guard Self.isAddress(value.text), document.licenses.license(at: value.text) == nil else { return }
        let license = License(uri: document.resolve(value.text), href: value.text)
        add(.license(license), value.text, value, &findings)
    }

    private func terms(_ value: Value, _ findings: inout Findings) {
        guard Self.isAddress(value.text) || value.text.hasPrefix("/") && !value.text.contains(" ") else {
            words(value, &findings)
            return
        }
        let link = PolicyLink(policy: .terms, href: value.text, url: document.resolve(value.text))
        add(.policyLink(link), value.text, value, &findings)
    }

    /// `metered` and `locked` tell of access, and reserve nothing.
    private func tier(_ value: Value, _ findings: inout Findings) {
        let tier = value.text.lowercased()
        guard tier == "metered" || tier == "locked" else { return }
        let reservation = Reservation(vocabulary: "open-graph", directive: "article:content_tier", value: tier)
        add(.reservation(reservation), "article:content_tier: \(tier)", value, &findings)
    }

    /// Countries in one list, however many elements and commas they stand between.
    private mutating func restrict(_ directive: String, _ value: Value) {
        let values = value.text.split { $0 == "," || $0 == " " || $0 == ";" }.map { $0.uppercased() }
        if let index = restrictions.firstIndex(where: { $0.directive == directive }) {
            restrictions[index].values += values
        } else {
            restrictions.append((directive, values, value.place))
        }
    }

    /// `rights-standard` grants nothing: shops put their names there, and no two readers agree on what else means what.
    private func hint(_ value: Value, _ findings: inout Findings) {
        let words = value.text.lowercased().split { !$0.isLetter }
        guard words.first == "content" || words.first == "page", words.dropFirst().contains("cc") else { return }
        let message = "“rights-standard” is no standard; its license is taken for a hint, not for a grant."
        findings.report(Diagnostic(code: .invalidValue, message: message, text: value.text), at: value.place)
    }

    private static func isAddress(_ text: String) -> Bool {
        URLReference(text).isAbsolute && !text.contains(" ")
    }

    /// `<link rel="DCTERMS.license" href="…">`: the license, or for rights the page that tells of them.
    mutating func readLink(_ element: Int, _ findings: inout Findings) {
        guard let rel = outline.valueBytes(of: .rel, in: element), Self.mayNameRights(rel),
            !LicenseLinkReader.reads(element, in: document),
            let href = outline.value(of: .href, in: element)?.trimmingASCIISpace, !href.isEmpty
        else { return }
        let names = String(decoding: rel, as: UTF8.self).spaceSeparatedTokens.map(DublinCoreName.normalized)
        let isLicense = names.contains { ["dcterms.license", "dc.license", "dc.rights.license"].contains($0) }
        let isRights = names.contains { ["dcterms.rights", "dc.rights", "dcterms.accessrights"].contains($0) }
        guard isLicense || isRights else { return }
        let content: Signal.Content
        if let match = document.licenses.license(at: document.resolve(href) ?? href) {
            content = .license(match.license(href: href))
        } else if isLicense {
            content = .license(License(uri: document.resolve(href), href: href))
        } else {
            content = .policyLink(PolicyLink(policy: .copyright, href: href, url: document.resolve(href)))
        }
        findings.add(content, text: href, scope: .page, origin: .link, at: .element(element))
    }

    /// Whether a relation begins with the prefix of Dublin Core, told from its first bytes.
    private static func mayNameRights(_ rel: ArraySlice<UInt8>) -> Bool {
        guard let first = rel.first, let second = rel.dropFirst().first else { return false }
        return first.asciiLowercased == UInt8(ascii: "d") && second.asciiLowercased == UInt8(ascii: "c")
    }
}

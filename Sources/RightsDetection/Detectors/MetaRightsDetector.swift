// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads what `<meta>` elements say about ownership and rights: `copyright`, `rights`, Dublin Core, PRISM.
///
/// `rights-standard` is left out: shops put their name there. Licenses in these elements are the license detector's.
struct MetaRightsDetector: Detector {
    static let id = "meta-rights"

    private static let names: Set<String> = [
        "copyright", "rights", "dc.rights", "dc:rights", "dc.copyright", "dc:copyright", "dcterms.rights",
        "dcterms:rights", "dc.rights.rightsholder", "dc.rightsholder", "dcterms.rightsholder", "dcterms:rightsholder",
        "prism.copyright", "copyright-holder", "rights-holder",
    ]

    func detect(in document: Document, into findings: inout Findings) {
        var seen: Set<String> = []
        for (index, element) in document.outline.elements.enumerated() where element.name == .meta && !element.isInert {
            guard let content = document.outline.value(of: .content, in: index)?.collapsingSpace, !content.isEmpty,
                Self.isOnRights(index, document.outline), seen.insert(content).inserted
            else { continue }
            let offset = document.outline.valueOffset(of: .content, in: index)
            let place = offset.map { Findings.Place.source($0, element: index) } ?? .element(index)
            read(content, at: place, in: document, &findings)
        }
    }

    private static func isOnRights(_ element: Int, _ outline: HTMLOutline) -> Bool {
        if outline.value(of: .httpEquiv, in: element)?.lowercased() == "copyright" { return true }
        return MetaName.of(element, in: outline).map(names.contains) ?? false
    }

    private func read(_ content: String, at place: Findings.Place, in document: Document, _ findings: inout Findings) {
        let statements = StatementText(content, lexicon: document.lexicon, language: document.outline.language)
            .statements
        for (statement, text) in statements {
            findings.add(.statement(statement), text: text, scope: .page, origin: .meta, at: place)
        }
        let isAddress = URLReference(content).isAbsolute && !content.contains(" ")
        if isAddress || document.licenses.license(named: content) != nil { return }
        let notices = NoticeText(content, lexicon: document.lexicon).notices
        for (notice, text) in notices {
            findings.add(.notice(notice), text: text, scope: .page, origin: .meta, at: place)
        }
        if notices.isEmpty, statements.isEmpty {
            findings.add(.notice(BareNotice.read(content)), text: content, scope: .page, origin: .meta, at: place)
        }
    }
}

/// A claim in a place made for it, which needs no mark: "2026 Example Media".
enum BareNotice {
    /// The years at either end, and the holder between.
    static func read(_ text: String) -> Notice {
        var words = text.split(separator: " ")[...]
        var years = words.first.flatMap(span)
        if years != nil {
            words = words.dropFirst()
        } else {
            years = words.last.flatMap(span)
            if years != nil { words = words.dropLast() }
        }
        let holder = words.joined(separator: " ").trimmingSuffix { $0 == "," }
        return Notice(holder: holder.isEmpty ? nil : holder, years: years)
    }

    /// `2026`, `2001-2026`, `2001–2026`.
    private static func span(_ word: Substring) -> YearSpan? {
        let parts = word.split { "-–/,".contains($0) }.map { Int($0) }
        guard (1...2).contains(parts.count), let first = parts.first ?? nil, (1500...2200).contains(first) else {
            return nil
        }
        guard let last = parts.last ?? nil, (1500...2200).contains(last) else { return nil }
        return YearSpan(first: first, last: last)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isLoose: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isLoose(last) { text.removeLast() }
        return String(text)
    }
}

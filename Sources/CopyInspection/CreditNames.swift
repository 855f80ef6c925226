// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsDetection
import RightsModel

/// The names that a credit for a page can give.
struct CreditNames {
    /// Whom the page asks to name.
    private(set) var requested: [String] = []
    /// Who wrote it.
    private(set) var authors: [String] = []
    /// Who published it, and the site's host.
    private(set) var publishers: [String] = []

    init(_ page: InspectedPage) {
        for signal in page.audit.signals where signal.scope == .page || signal.scope == .work {
            switch signal.content {
            case .credit(let credit):
                if Self.requests(credit.property) { requested.append(credit.name) }
            case .notice(let notice):
                if let holder = notice.holder { publishers.append(holder) }
            default: break
            }
        }
        authors += page.metaValues(["author", "article:author", "byl", "dc.creator", "parsely-author"]).map(\.value)
        publishers += page.metaValues(["og:site_name", "application-name", "dc.publisher", "publisher"]).map(\.value)
        readMarkup(page)
        for script in page.outline.scripts where script.type == "application/ld+json" {
            readJSONLD(page.outline.source.bytes[script.contentRange])
        }
        let host = PageAddress(page.base ?? .init(""))?.host
        if let host { publishers.append(host) }
        authors = authors.map(Self.withoutPreposition)
        requested = Self.usable(requested)
        authors = Self.usable(authors)
        publishers = Self.usable(publishers)
    }

    /// The first names that are some, each once.
    private static func usable(_ names: [String]) -> [String] {
        var kept: [String] = []
        for name in names where kept.count < 24 {
            guard name.utf8.count < 160, !name.contains("://"), TextName(name) != nil else { continue }
            if !kept.contains(name) { kept.append(name) }
        }
        return kept
    }

    private static func requests(_ property: String) -> Bool {
        property.hasSuffix("attributionName") || property.hasSuffix("creditText")
    }

    private mutating func readMarkup(_ page: InspectedPage) {
        for index in page.outline.elements.indices {
            let element = page.outline.elements[index]
            guard !element.isInert, !element.textRange.isEmpty, element.textRange.count < 120 else { continue }
            let property = page.outline.value(of: .itemprop, in: index)?.lowercased()
            let relation = page.outline.value(of: .rel, in: index)?.lowercased().split(separator: " ") ?? []
            let classes = page.outline.value(of: .class, in: index)?.lowercased().split(separator: " ") ?? []
            let isByline = classes.contains { $0 == "byline" || $0 == "author" || $0 == "p-author" }
            if property == "author" || relation.contains("author") || isByline {
                authors.append(page.outline.string(element.textRange).replacing("\n", with: " "))
            }
        }
    }

    private mutating func readJSONLD(_ bytes: ArraySlice<UInt8>) {
        guard let root = try? JSONParser.lenient.parse(Array(bytes)).root.value else { return }
        var open = [(value: root, depth: 0)]
        while let (value, depth) = open.popLast(), depth < 6 {
            if let author = value["author"] { authors += Self.names(author) }
            if let publisher = value["publisher"] { publishers += Self.names(publisher) }
            if let graph = value["@graph"] { open.append((graph, depth + 1)) }
            if case .array(let elements) = value { open += elements.reversed().map { ($0, depth + 1) } }
        }
    }

    private static func names(_ value: JSONValue) -> [String] {
        let values: [JSONValue] = if case .array(let elements) = value { elements } else { [value] }
        return values.compactMap { $0.string ?? $0["name"]?.string }
    }

    /// “By Jo Writer” as “Jo Writer”.
    private static func withoutPreposition(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 1, ["by", "von", "par", "por", "door", "di", "av", "af"].contains(words[0].lowercased())
        else {
            return name
        }
        return words.dropFirst().joined(separator: " ")
    }
}

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
    var licenses: [(scope: Scope, id: String?, handle: Findings.Handle)] = []

    /// Where the text of the page names licenses; worked out when a value made of words asks.
    var namedLicenses: [Int]?
    /// By block, the notices that a reader sees there.
    var visibleNotices: [Int: [String]] = [:]

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
    func add(
        _ content: Signal.Content,
        _ text: String,
        _ scope: Scope,
        at place: Findings.Place,
        _ findings: inout Findings
    ) -> Findings.Handle {
        findings.add(content, text: text, scope: scope, origin: graph.origin, at: place)
    }

    /// The words of a value and where they stand: its own, or those of a property of the item that it is.
    func words(_ value: StructuredValue, _ names: [String]) -> (text: String, place: Findings.Place)? {
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
    var string: String? {
        switch content {
        case .text(let text), .address(let text): text
        case .item: nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What each item of a page's structured data is about.
///
/// An item speaks for the article only if it is the page's: the one whose address is the page's own, else the first one.
/// Other stories, logos, persons and comments never speak for the page.
struct ItemScopes {
    private let graph: StructuredGraph
    private let document: Document
    private let kinds: [ItemKind]
    private var article: Int?
    private var addresses: PageAddresses?
    private var found: [Scope?]
    /// How many items inside one another are being worked out; those of RDFa may point at one another in circles.
    private var depth = 0
    private static let greatestDepth = 128

    /// Works out the scopes of all items, in their order.
    static func scopes(of graph: StructuredGraph, in document: Document) -> [Scope] {
        var scopes = ItemScopes(graph, document)
        return graph.items.indices.map { scopes.scope(of: $0) }
    }

    private init(_ graph: StructuredGraph, _ document: Document) {
        self.graph = graph
        self.document = document
        kinds = graph.items.map { ItemKind(types: $0.types) }
        found = Array(repeating: nil, count: graph.items.count)
        article = pageArticle()
    }

    private mutating func scope(of index: Int) -> Scope {
        if let scope = found[index] { return scope }
        guard depth < Self.greatestDepth else { return .other }
        depth += 1
        let scope = placed(described(index), index)
        depth -= 1
        found[index] = scope
        return scope
    }

    /// What an item is about by what it says, and where it stands among the others.
    private mutating func described(_ index: Int) -> Scope {
        let item = graph.items[index]
        if let property = item.property, ItemKind.leadingElsewhere.contains(property) { return .other }
        if let id = item.id, graph.logos.contains(id) { return .other }
        let parent = item.parent.map { scope(of: $0) }
        if parent == .other { return .other }
        switch kinds[index] {
        case .article: return articleScope(index, parent)
        case .media: return item.isDocument ? .page : .media
        case .page: return .page
        case .thing: return item.isDocument ? .page : .other
        case .unknown: return item.isDocument ? .page : unknownScope(item, parent)
        }
    }

    private mutating func articleScope(_ index: Int, _ parent: Scope?) -> Scope {
        let item = graph.items[index]
        if item.isDocument || index == article { return .work }
        switch item.property {
        case "isPartOf": return .page
        case "hasPart": return .other
        default: break
        }
        // A second article at the top is somebody else's, or another story of the site.
        return parent == nil || parent == .page ? .other : .work
    }

    private mutating func unknownScope(_ item: StructuredItem, _ parent: Scope?) -> Scope {
        if let id = item.id, item.element != nil {
            if MediaAddress.isMedia(id) { return .media }
            if !isAnchor(id) {
                let known = knownAddresses()
                if !known.contains(id) { return .other }
            }
        }
        return parent ?? item.element.map { document.context(of: $0).scope } ?? .page
    }

    /// An item inside a comment, a quotation or a teaser is not the page's, whatever it calls itself.
    private func placed(_ scope: Scope, _ index: Int) -> Scope {
        guard let element = graph.items[index].element, scope != .other, !graph.items[index].isDocument else {
            return scope
        }
        let context = document.context(of: element)
        if !context.isDisjoint(with: [.comment, .quotation, .related]) { return .other }
        return graph.items[index].isOrphan ? context.scope : scope
    }
}

extension ItemScopes {
    /// The article for which the page is made.
    private mutating func pageArticle() -> Int? {
        let candidates = graph.items.indices.filter { kinds[$0] == .article && isTop($0) }
        guard let first = candidates.first, candidates.count > 1 else { return candidates.first }
        let known = knownAddresses()
        if let own = candidates.first(where: { addresses(of: $0).contains(where: known.contains) }) { return own }
        // Of several stories that all give other addresses none is the page's.
        let isElsewhere = !known.isEmpty && !addresses(of: first).isEmpty
        return isElsewhere ? nil : first
    }

    private func isTop(_ index: Int) -> Bool {
        let item = graph.items[index]
        if let property = item.property, ItemKind.leadingElsewhere.contains(property) || property == "isPartOf" {
            return false
        }
        guard let parent = item.parent else { return true }
        return kinds[parent] == .page && isTop(parent, depth: 0)
    }

    private func isTop(_ index: Int, depth: Int) -> Bool {
        guard let parent = graph.items[index].parent else { return true }
        return depth < 8 && kinds[parent] == .page && isTop(parent, depth: depth + 1)
    }

    /// The absolute addresses that an item gives itself.
    private func addresses(of index: Int) -> [String] {
        let item = graph.items[index]
        var found = [item.id].compactMap(\.self)
        for value in item.values(of: "url") + item.values(of: "mainEntityOfPage") {
            switch value.content {
            case .text(let text), .address(let text): found.append(text)
            case .item(let inner):
                found += [graph.items[inner].id].compactMap(\.self)
                found += graph.items[inner].values(of: "url").compactMap { value in
                    switch value.content {
                    case .text(let text), .address(let text): text
                    case .item: nil
                    }
                }
            }
        }
        return found.filter { !isAnchor($0) }.compactMap(document.resolve).filter { address in
            let reference = URLReference(address)
            // `https://news.example/#article` is an id and no address of a page.
            let isBareID = reference.fragment != nil && ["", "/"].contains(reference.path)
            return address.hasPrefix("http") && !isBareID
        }
    }

    private mutating func knownAddresses() -> PageAddresses {
        let known = addresses ?? PageAddresses(document)
        addresses = known
        return known
    }

    private func isAnchor(_ id: String) -> Bool {
        id.hasPrefix("#") || id.hasPrefix("_:")
    }
}

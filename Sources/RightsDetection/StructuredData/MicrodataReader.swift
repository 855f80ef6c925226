// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the microdata of a page into a graph (HTML Standard, section 5, "Microdata").
///
/// Types and properties are taken for schema.org's, whatever vocabulary an item names: authors who mark rights mean them.
struct MicrodataReader {
    private let document: Document
    private let outline: HTMLOutline
    private(set) var graph = StructuredGraph(origin: .microdata)
    /// For each element the innermost item around it, itself not counted; -1 for none.
    private var owners: [Int32]
    /// The item that an element makes.
    private var itemOfElement: [Int: Int] = [:]
    /// The elements by their id, worked out when an `itemref` asks for one.
    private var elementsByID: [String: Int]?
    /// How many more elements may be looked at for `itemref`.
    private var referenceBudget: Int

    /// The properties outside of any item, with their elements.
    private(set) var orphans: [(name: String, value: StructuredValue, element: Int)] = []
    /// The elements to which an `itemref` leads.
    private var referred: Set<Int> = []
    /// Whether `itemref` led to more elements than are looked at.
    private(set) var isExhausted = false

    init(_ document: Document) {
        self.document = document
        outline = document.outline
        owners = Array(repeating: -1, count: document.outline.elements.count)
        referenceBudget = 4 * document.outline.elements.count + 10_000
    }

    /// Reads all items.
    mutating func read() {
        makeItems()
        var referring: [Int] = []
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            if outline.hasAttribute(.itemprop, in: index) { readProperty(index, of: Int(owners[index])) }
            if outline.hasAttribute(.itemref, in: index), itemOfElement[index] != nil { referring.append(index) }
        }
        for element in referring { readReferences(of: element) }
        addOrphans()
        for (index, item) in graph.items.enumerated() {
            if let id = item.id, graph.itemsByID[id] == nil, !item.properties.isEmpty { graph.itemsByID[id] = index }
        }
    }

    private mutating func makeItems() {
        for (index, element) in outline.elements.enumerated() {
            let parent = element.parent
            if parent >= 0 {
                owners[index] = itemOfElement[parent].map(Int32.init(truncatingIfNeeded:)) ?? owners[parent]
            }
            guard !element.isInert, outline.hasAttribute(.itemscope, in: index) else { continue }
            itemOfElement[index] = graph.items.count
            var item = StructuredItem(element: index)
            item.types = (outline.value(of: .itemtype, in: index) ?? "").split(whereSeparator: \.isWhitespace).map {
                MetadataTerm.name(String($0))
            }
            item.id = outline.value(of: .itemid, in: index).map { document.resolve($0) ?? $0 }
            graph.items.append(item)
        }
    }

    private mutating func readProperty(_ element: Int, of owner: Int) {
        let names = (outline.value(of: .itemprop, in: element) ?? "").split(whereSeparator: \.isWhitespace)
            .map { MetadataTerm.name(String($0)) }
        if let inner = itemOfElement[element] {
            connect(inner, element, names, to: owner)
            return
        }
        let kept = names.filter(StructuredTerms.areKept)
        guard !kept.isEmpty, let value = self.value(of: element) else { return }
        for name in kept {
            guard owner < 0 else {
                graph.items[owner].properties.append(StructuredProperty(name: name, value: value))
                continue
            }
            if RightsProperty.of(name) != nil { orphans.append((name, value, element)) }
        }
    }

    private mutating func connect(_ inner: Int, _ element: Int, _ names: [String], to owner: Int) {
        guard owner >= 0, owner != inner else { return }
        if graph.items[inner].parent == nil {
            graph.items[inner].parent = owner
            // What leads elsewhere under one of its names leads elsewhere.
            graph.items[inner].property = names.first(where: ItemKind.leadingElsewhere.contains) ?? names.first
        }
        for name in names {
            if name == "logo", let id = graph.items[inner].id { graph.logos.insert(id) }
            let value = StructuredValue(content: .item(inner), place: .element(element), element: element)
            graph.items[owner].properties.append(StructuredProperty(name: name, value: value))
        }
    }

    /// A property outside of any item is read by its place on the page, unless an item refers to it.
    ///
    /// Each has an item of its own: two of them are no one claim.
    private mutating func addOrphans() {
        orphans.removeAll { referred.contains($0.element) }
        for orphan in orphans {
            var item = StructuredItem(isOrphan: true, element: orphan.element)
            item.properties = [StructuredProperty(name: orphan.name, value: orphan.value)]
            graph.items.append(item)
        }
    }
}

extension MicrodataReader {
    /// The value of a property (section 5.2.4): an address, a machine-readable form, or the words of the element.
    private func value(of element: Int) -> StructuredValue? {
        let attribute: HTMLAttributeName? =
            switch outline.elements[element].name {
            case .meta: .content
            case .a, .area, .link: .href
            case .audio, .embed, .iframe, .img, .source, .track, .video: .src
            case .data, .meter: .value
            case .time: outline.hasAttribute(.datetime, in: element) ? .datetime : nil
            // `content` belongs on meta alone; authors put it on spans.
            default: outline.hasAttribute(.content, in: element) ? .content : nil
            }
        guard let attribute else { return words(of: element) }
        guard let text = outline.value(of: attribute, in: element)?.trimmingASCIISpace, !text.isEmpty else {
            return nil
        }
        let offset = outline.valueOffset(of: attribute, in: element)
        let isAddress = attribute == .href || attribute == .src
        return StructuredValue(
            content: isAddress ? .address(text) : .text(text),
            place: offset.map { .source($0, element: element) } ?? .element(element),
            element: element
        )
    }

    private func words(of element: Int) -> StructuredValue? {
        let range = outline.elements[element].textRange
        guard !range.isEmpty else { return nil }
        return StructuredValue(
            content: .text(outline.string(range)),
            place: .text(range),
            element: element,
            isVisible: true
        )
    }

    /// Reads the properties in the elements that `itemref` names.
    private mutating func readReferences(of element: Int) {
        guard let item = itemOfElement[element] else { return }
        var seen: Set<String> = []
        let names = (outline.value(of: .itemref, in: element) ?? "").split(whereSeparator: \.isWhitespace)
        for id in names.map(String.init) where seen.insert(id).inserted {
            guard let root = self.element(withID: id) else { continue }
            for inner in root..<outline.descendants(of: root).upperBound {
                referenceBudget -= 1
                guard referenceBudget > 0 else {
                    isExhausted = true
                    return
                }
                // What stands in an item inside the element named belongs to that one.
                guard !outline.elements[inner].isInert, outline.hasAttribute(.itemprop, in: inner),
                    owners[inner] == owners[root]
                else { continue }
                referred.insert(inner)
                readProperty(inner, of: item)
            }
        }
    }

    private mutating func element(withID id: String) -> Int? {
        if elementsByID == nil {
            var found: [String: Int] = [:]
            for index in outline.elements.indices {
                if let id = outline.value(of: .id, in: index), found[id] == nil { found[id] = index }
            }
            elementsByID = found
        }
        return elementsByID?[id]
    }
}

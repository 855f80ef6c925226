// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A document of XML that holds many items, cut into them and what stands around them.
///
/// Each part can be read by itself, so that one item that is not well-formed leaves the others as they are.
package struct XMLItems: Sendable {
    /// An item as it is written.
    package struct Item: Sendable, Hashable {
        /// Its bytes, from its start tag to behind its end tag.
        package var range: Range<Int>
        /// Whether it has an end tag of its own.
        package var isClosed: Bool
        fileprivate var declarations: [UInt8]
    }

    /// The document.
    package let document: DecodedSource
    /// The name of its outermost element; nil where it has none.
    package private(set) var root: XMLName?
    /// The items in order.
    package private(set) var items: [Item] = []
    /// Whether the document has more items than the limit.
    package private(set) var isTooLong = false
    private var frame = MappedText()

    /// The most bytes of declared namespaces that are repeated for each item.
    private static let longestDeclarations = 16 << 10

    /// Cuts a document.
    ///
    /// - Parameters:
    ///   - limit: how many items are read at most.
    ///   - isItem: whether an element is an item, by its name and those of the elements around it, the outermost first.
    package init(
        _ document: DecodedSource,
        limit: Int = 100_000,
        where isItem: (XMLName, [XMLName]) -> Bool
    ) {
        self.document = document
        let bytes = document.bytes
        var lexer = XMLLexer(bytes, in: 0..<bytes.count)
        var open = XMLOpenTags()
        var start = 0
        while let token = lexer.next() {
            switch token.kind {
            case .startTag(let isEmpty):
                let name = open.name(of: token, in: bytes)
                if root == nil { root = name }
                if isItem(name, open.names) {
                    guard items.count < limit else {
                        isTooLong = true
                        return
                    }
                    frame.append(start..<token.range.lowerBound, of: bytes)
                    let item = Self.item(token, isEmpty: isEmpty, &lexer, bytes, open.declarations)
                    items.append(item)
                    start = item.range.upperBound
                } else if !isEmpty {
                    open.begin(token, in: bytes)
                }
            case .endTag: open.end()
            default: continue
            }
        }
        frame.append(start..<bytes.count, of: bytes)
    }

    /// The name of the outermost element, as far as the beginning of a document tells.
    package static func root(of start: DecodedSource) -> XMLName? {
        var lexer = XMLLexer(start.bytes, in: 0..<start.bytes.count)
        while let token = lexer.next() {
            if case .startTag = token.kind { return XMLOpenTags().name(of: token, in: start.bytes) }
        }
        return nil
    }

    /// Reads on to the end tag of an item; one whose like begins before that has none.
    private static func item(
        _ tag: XMLToken,
        isEmpty: Bool,
        _ lexer: inout XMLLexer,
        _ bytes: [UInt8],
        _ declarations: [UInt8]
    ) -> Item {
        let name = bytes[tag.name]
        var item = Item(range: tag.range, isClosed: isEmpty, declarations: declarations)
        while !item.isClosed {
            let before = lexer
            guard let token = lexer.next() else {
                item.range = tag.range.lowerBound..<bytes.count
                return item
            }
            let isLike = bytes[token.name].elementsEqual(name)
            if isLike, case .startTag = token.kind {
                lexer = before
                return item
            }
            item.range = tag.range.lowerBound..<token.range.upperBound
            item.isClosed = isLike && token.kind == .endTag
        }
        return item
    }
}

extension XMLItems {
    /// Reads what stands around the items, without them.
    package func readFrame(by reader: XMLReader = XMLReader()) throws(XMLReadError) -> XMLElement {
        try reader.read(frame, of: document)
    }

    /// Reads an item with the namespaces that are declared around it.
    package func read(_ item: Item, by reader: XMLReader = XMLReader()) throws(XMLReadError) -> XMLElement {
        let start = item.range.lowerBound
        guard item.isClosed else { throw error("the element has no end tag of its own", at: start) }
        guard item.declarations.count <= Self.longestDeclarations else {
            throw error("more namespaces are declared around the element than are read", at: start)
        }
        var text = MappedText()
        text.append("<item".utf8, from: start)
        text.append(item.declarations, from: start)
        text.append([UInt8(ascii: ">")], from: start)
        text.append(item.range, of: document.bytes)
        text.append("</item>".utf8, from: max(item.range.upperBound - 1, start))
        let wrapper = try reader.read(text, of: document)
        guard let element = wrapper.children.first, wrapper.children.count == 1 else {
            throw error("the element is not well-formed", at: start)
        }
        return element
    }

    private func error(_ message: String, at offset: Int) -> XMLReadError {
        XMLReadError(message, at: document.position(at: offset))
    }
}

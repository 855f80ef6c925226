// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsDetection
import RightsModel

/// A news item in ninjs.
///
/// Versions differ in how they spell names (`usageterms`, `usageTerms`) and in what is a list.
struct NinjsItem {
    private let node: JSONNode
    private let words: JSONWords
    private let file: String
    /// Where the item's document begins in its file, where that is a line of many.
    private let start: PageItem.Start

    init(_ node: JSONNode, file: String, source: DecodedSource, start: PageItem.Start = PageItem.Start()) {
        self.node = node
        self.file = file
        self.start = start
        words = JSONWords(source: source)
    }

    /// Whether a value of JSON is a news item: an object with `uri`, or with the name of the standard.
    static func isItem(_ node: JSONNode) -> Bool {
        let standard = node["standard"]?["name"]?.string
        return node.members != nil && (node["uri"]?.string != nil || standard?.lowercased() == "ninjs")
    }

    /// The item as a page.
    ///
    /// - Parameter bytes: the bytes of the document as it was given.
    /// - Throws: where the value is no news item.
    func page(named name: String, bytes: [UInt8]) throws(InputError) -> Page {
        let place = words.source.position(at: node.range.lowerBound)
        guard Self.isItem(node) else {
            let line = place.line + start.lines
            throw InputError(path: name, message: "expected a news item in ninjs, an object with “uri” (line \(line))")
        }
        let fields = JSONFields(node)
        var item = PageItem(file: file, source: words.source, offset: node.range.lowerBound, origin: .ninjs)
        item.start = start
        item.id = fields.first("uri")?.string
        item.title = Self.title(fields)
        item.language = fields.first("language")?.string
        let bodies = contents(fields, list: "bodies", prefix: "body_")
        for content in bodies + contents(fields, list: "descriptions", prefix: "description_") {
            item.append(content: content)
        }
        item.fields = NinjsFields(words: words).fields(of: node)
        let end = words.source.position(at: node.range.upperBound).offset
        let url = item.id.flatMap { PageFile.isAddress($0) ? $0 : nil }
        var page = Page(source: name, url: url, bytes: Array(bytes[place.offset..<max(end, place.offset)]))
        page.item = item
        return page
    }

    private static func title(_ fields: JSONFields) -> String? {
        let lists = fields.all("headlines").compactMap { $0["value"]?.string }
        let single = ["headline", "title", "name"].compactMap { fields.first($0)?.string }
        return (lists + single).lazy.compactMap(\.trimmed).first
    }

    /// The texts of a part as markup: of several forms of one, those that are markup already.
    private func contents(_ fields: JSONFields, list: String, prefix: String) -> [MappedText] {
        let listed = fields.all(list).compactMap { element -> (isMarkup: Bool, text: MappedText)? in
            let own = JSONFields(element)
            guard let text = own.first("value").flatMap(words.text) else { return nil }
            return (own.first("contenttype")?.string.map(Self.isMarkup) ?? Self.looksLikeMarkup(text), text)
        }
        let named = fields.beginning(prefix).compactMap { rest, node -> (isMarkup: Bool, text: MappedText)? in
            words.text(node).map { (Self.isMarkup(rest), $0) }
        }
        let all = listed + named
        let markup = all.filter(\.isMarkup)
        return markup.isEmpty ? all.map(\.text.asMarkup) : markup.map(\.text)
    }

    private static func isMarkup(_ type: String) -> Bool {
        let type = type.lowercased()
        return type.contains("html") || type.contains("xml") || type.contains("nitf")
    }

    private static func looksLikeMarkup(_ text: MappedText) -> Bool {
        text.bytes.contains(UInt8(ascii: "<")) && text.string.contains("</")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsDetection
import RightsModel

/// Reads what a news item in ninjs says of its rights, and what the items say that are associated with it.
struct NinjsFields {
    let words: JSONWords

    /// How deep items stand inside one another.
    private static let deepest = 4
    private static let media: Set<String> = ["picture", "photo", "image", "graphic", "video", "audio"]

    /// The fields of an item: its own are about the work, those of its pictures about them.
    func fields(of node: JSONNode) -> [ItemField] {
        let own = JSONFields(node)
        return rights(own, .work) + state(own, node) + associations(own, depth: 0)
    }

    /// Pictures and recordings speak for themselves; other items that are associated speak for others.
    private func associations(_ fields: JSONFields, depth: Int) -> [ItemField] {
        guard depth < Self.deepest else { return [] }
        // In ninjs 1 an object names them, later it is a list.
        let items = fields.all("associations").flatMap { node -> [JSONNode] in
            let isItem = node["uri"] != nil || node["type"] != nil
            return isItem ? [node] : JSONFields(node).values.flatMap { $0.elements ?? [$0] }
        }
        return items.flatMap { node -> [ItemField] in
            let own = JSONFields(node)
            let type = own.first("type")?.string?.lowercased() ?? ""
            guard Self.media.contains(type) else { return associations(own, depth: depth + 1) }
            return rights(own, .media) + mediaState(own) + associations(own, depth: depth + 1)
        }
    }

    private func rights(_ fields: JSONFields, _ scope: Scope) -> [ItemField] {
        let plain: [(name: String, meaning: ItemField.Meaning)] = [
            ("copyrightnotice", .rights), ("copyrightholder", .holder), ("usageterms", .terms), ("ednote", .note),
            ("byline", .credit), ("creditline", .credit),
        ]
        let read = plain.flatMap { name, meaning in
            fields.all(name).compactMap { node -> ItemField? in
                let value = words.text(node) ?? JSONFields(node).first("value").flatMap(words.text)
                return value.map { ItemField(name, meaning, $0, scope: scope) }
            }
        }
        return ItemField.withoutRepeatedHolders(read) + fields.all("rightsinfo").flatMap { expressions($0, scope) }
    }

    /// A rights expression: an address, or a policy of ODRL as a string or as it is.
    private func expressions(_ node: JSONNode, _ scope: Scope) -> [ItemField] {
        let fields = JSONFields(node)
        let linked = fields.all("linkedrights").compactMap { node in
            words.text(node).map { ItemField("linkedrights", .linkedPolicy, $0, scope: scope) }
        }
        let encoded = fields.all("encodedrights").map { node -> ItemField in
            guard let text = words.text(node) else {
                return ItemField("encodedrights", .policy, verbatim: words.written(node), scope: scope)
            }
            return RightsExpression.field("encodedrights", text, scope: scope)
        }
        return linked + encoded
    }

    /// Embargo, status and end of the item itself.
    private func state(_ fields: JSONFields, _ node: JSONNode) -> [ItemField] {
        let embargoes = (fields.all("embargoeduntil") + fields.all("embargoed")).map { embargo($0) }
        let reasons = embargoes.isEmpty ? fields.all("embargoedreason").map { embargo($0, isReason: true) } : []
        let others: [(name: String, meaning: ItemField.Meaning)] = [("pubstatus", .status), ("expires", .expiry)]
        return embargoes + reasons
            + others.flatMap { name, meaning in
                fields.all(name).compactMap { words.text($0) }.map { ItemField(name, meaning, $0) }
            }
    }

    /// An embargo; one that gives a reason, or anything but a time, has no end that is known.
    private func embargo(_ node: JSONNode, isReason: Bool = false) -> ItemField {
        let time = isReason ? nil : words.text(node)
        var field = ItemField("embargoed", .embargo, time ?? MappedText())
        if field.value.isEmpty { field.place = node.range.lowerBound }
        return field
    }

    /// The state of a picture that is not in force: a person has to see to it.
    private func mediaState(_ fields: JSONFields) -> [ItemField] {
        let embargoes = (fields.all("embargoeduntil") + fields.all("embargoed")).compactMap { words.text($0) }.map {
            limit("embargoed", $0, "The picture or recording is under an embargo until \($0.string).")
        }
        let states = fields.all("pubstatus").compactMap { words.text($0) }.filter { $0.string.lowercased() != "usable" }
        return embargoes
            + states.map { limit("pubstatus", $0, "The picture or recording has the status \($0.string).") }
    }

    private func limit(_ name: String, _ value: MappedText, _ message: String) -> ItemField {
        ItemField(name, .limit(message), value, scope: .media)
    }
}

/// A rights expression as text.
enum RightsExpression {
    /// The field of an expression: a policy of ODRL in JSON-LD, an address, or what a person has to read.
    static func field(_ name: String, _ text: MappedText, scope: Scope) -> ItemField {
        switch text.bytes.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return ItemField(name, .policy, verbatim: text, scope: scope)
        default:
            let trimmed = text.collapsed
            if PageFile.isAddress(trimmed.string), !trimmed.string.contains(" ") {
                return ItemField(name, .linkedPolicy, trimmed, scope: scope)
            }
            let message = "This rights expression is in a language that is not read; a person has to read it."
            return ItemField(name, .unread(message), trimmed, scope: scope)
        }
    }
}

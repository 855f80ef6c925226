// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// Reads what a news item in NewsML-G2 says of its rights and of its state.
struct NewsMLFields {
    let file: XMLItemFile

    /// The attributes by which a block of rights holds for a part of the item, or for a time.
    private static let limits = ["idrefs", "scope", "aspect", "validfrom", "validto"]

    /// The fields of a block of `rightsInfo`.
    func rights(_ block: XMLElement) -> [ItemField] {
        let all = block.children.filter { $0.namespace == NewsMLItems.namespace }.flatMap(right)
        let fields = ItemField.withoutRepeatedHolders(all)
        guard let limit = Self.limits.first(where: { block.attribute($0) != nil }) else { return fields }
        let message = "This block of rights holds for a part or a time alone (\(limit)); a person has to read it."
        return fields + [field("rightsInfo", .unread(message), at: block)]
    }

    private func right(_ element: XMLElement) -> [ItemField] {
        let name = element.name
        let href = element.attribute("href").map { value($0, of: element) }
        switch name {
        case "copyrightHolder":
            return NewsMLItems.parts("name", of: element).map { ItemField(name, .holder, text($0)) }
        case "copyrightNotice":
            return [ItemField(name, .rights, text(element))]
                + (href.map { [ItemField(name, .link(.copyright), $0)] } ?? [])
        case "usageTerms":
            return [ItemField(name, .terms, text(element))] + (href.map { [ItemField(name, .link(.terms), $0)] } ?? [])
        case "link": return href.map { [ItemField(name, .link(.terms), $0)] } ?? []
        case "rightsExpressionXML": return [expression(element)]
        case "rightsExpressionData": return [RightsExpression.field(name, text(element), scope: .work)]
        case "dataMining": return [dataMining(element)]
        case "accountable", "remoteInfo": return []
        default:
            let message = "What <\(name)> says on rights is not read; a person has to read it."
            return [field(name, .unread(message), at: element)]
        }
    }

    /// An expression in XML: a policy of ODRL, or what a person has to read.
    private func expression(_ element: XMLElement) -> ItemField {
        if let policy = element.children.first, element.children.count == 1, let text = ODRLMarkup.json(of: policy) {
            return ItemField(element.name, .policy, verbatim: text, scope: .work)
        }
        let message = "This rights expression is in a language that is not read; a person has to read it."
        return field(element.name, .unread(message), at: element)
    }

    /// A term of PLUS on data mining.
    private func dataMining(_ element: XMLElement) -> ItemField {
        let name = element.attribute("uri") ?? element.attribute("qcode") ?? text(element).collapsed.string
        let key = name.split { "/#:".contains($0) }.last.map(String.init) ?? ""
        if key.hasPrefix("DMI-"), element.children.isEmpty {
            return ItemField(element.name, .term(vocabulary: "plus"), value(key, of: element))
        }
        return field(element.name, .unread("What is said on data mining was not understood."), at: element)
    }

    /// The fields of `itemMeta`: embargo, status, end, the note to editors.
    func state(_ meta: XMLElement) -> [ItemField] {
        meta.children.filter { $0.namespace == NewsMLItems.namespace }.compactMap { element in
            switch element.name {
            case "embargoed":
                var field = ItemField("embargoed", .embargo, text(element))
                if field.value.isEmpty { field.place = element.offset }
                return field
            case "pubStatus": return code(of: element).map { ItemField("pubStatus", .status, value($0, of: element)) }
            case "expires": return ItemField("expires", .expiry, text(element))
            case "edNote": return ItemField("edNote", .note, text(element))
            case "signal":
                guard let code = code(of: element), code.lowercased().hasSuffix("correction") else { return nil }
                return ItemField("signal", .status, value(code, of: element))
            default: return nil
            }
        }
    }

    /// Whom `contentMeta` names.
    func credits(_ content: XMLElement) -> [ItemField] {
        content.children.filter { $0.namespace == NewsMLItems.namespace }.compactMap { element in
            ["creditline", "by"].contains(element.name) ? ItemField(element.name, .credit, text(element)) : nil
        }
    }

    /// `stat:canceled`, or the last part of the address of a code.
    private func code(of element: XMLElement) -> String? {
        element.attribute("qcode") ?? element.attribute("uri")?.split(separator: "/").last.map(String.init)
    }

    /// The words of an element.
    func text(_ element: XMLElement) -> MappedText {
        XMLContents.text(ofElementAt: element.offset, in: file.source)
    }

    private func value(_ value: String, of element: XMLElement) -> MappedText {
        var text = MappedText()
        text.append(value.utf8, from: element.offset)
        return text
    }

    private func field(_ name: String, _ meaning: ItemField.Meaning, at element: XMLElement) -> ItemField {
        ItemField(name, meaning, MappedText(), element: element)
    }
}

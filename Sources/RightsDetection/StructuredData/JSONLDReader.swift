// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsModel

/// Reads the blocks of JSON-LD of a page into one graph.
///
/// No context is loaded: bare keys are taken for schema.org's, and the terms that a block defines itself for what it says
/// (`JSONLDContext`). Only `application/ld+json` is read: the state of an application, in other scripts, speaks of other
/// pages too.
struct JSONLDReader {
    private(set) var graph = StructuredGraph(origin: .jsonLD)
    /// The script at work.
    private var element = -1

    /// Reads all blocks, and reports those that are broken.
    static func graph(of document: Document, _ findings: inout Findings) -> StructuredGraph {
        let outline = document.outline
        var reader = JSONLDReader()
        for script in outline.scripts where script.type == "application/ld+json" {
            guard !outline.elements[script.element].isInert,
                let root = parse(script, outline.source.bytes, document.limits, &findings)
            else { continue }
            reader.element = script.element
            reader.readRoot(root, JSONLDContext())
        }
        return reader.graph
    }

    private static func parse(
        _ script: DataScript,
        _ bytes: [UInt8],
        _ limits: AuditLimits,
        _ findings: inout Findings
    ) -> JSONNode? {
        let range = script.contentRange
        guard bytes[range].contains(where: { !$0.isASCIISpace }) else { return nil }
        guard range.count <= limits.dataBlockBytes else {
            let message =
                "This JSON-LD has \(range.count) bytes, more than \(limits.dataBlockBytes); it is left unread."
            findings.report(
                Diagnostic(code: .limitReached, message: message),
                at: .source(range.lowerBound, element: script.element)
            )
            return nil
        }
        do {
            return try JSONParser(mode: .strict, depthLimit: limits.dataBlockDepth).parse(bytes, in: range).root
        } catch let strict {
            do {
                let parser = JSONParser(mode: .lenient, depthLimit: limits.dataBlockDepth)
                let document = try parser.parse(bytes, in: range)
                let repairs = document.repairs.map(\.description).joined(separator: ", ")
                let message = "This JSON-LD is not valid JSON (\(strict.message)); read by putting right: \(repairs)."
                findings.report(
                    Diagnostic(code: .recoveredJSONLD, message: message),
                    at: .source(strict.offset, element: script.element)
                )
                return document.root
            } catch let lenient {
                let message = "This JSON-LD cannot be read: \(lenient.message)."
                findings.report(
                    Diagnostic(code: lenient.isTooDeep ? .limitReached : .invalidJSONLD, message: message),
                    at: .source(lenient.offset, element: script.element)
                )
                return nil
            }
        }
    }

    /// Reads what stands at the top of a block or side by side in a graph.
    private mutating func readRoot(_ node: JSONNode, _ context: JSONLDContext) {
        if let elements = node.elements {
            for inner in elements { readRoot(inner, context) }
        } else if node.members != nil {
            _ = readItem(node, context, parent: nil, property: nil)
        }
    }

    /// Reads an object; returns its index, or nil where it is a mere reference or holds a graph alone.
    private mutating func readItem(
        _ node: JSONNode,
        _ outer: JSONLDContext,
        parent: Int?,
        property: String?
    ) -> Int? {
        let members = node.members ?? []
        let context = outer.extended(by: node["@context"])
        let id = node["@id"]?.string
        let index = graph.items.count
        var item = StructuredItem(id: id, parent: parent, property: property)
        if let type = node["@type"] {
            item.types = (type.elements ?? [type]).compactMap(\.string).map { context.name($0) }
        }
        graph.items.append(item)
        if let id, members.count > 1, graph.itemsByID[id] == nil { graph.itemsByID[id] = index }
        for member in members {
            switch member.key {
            case "@id", "@type", "@context": continue
            // What stands in a graph stands side by side.
            case "@graph": readGraph(member.value, context, parent: parent, property: property)
            default:
                let name = context.name(member.key)
                if name == "logo", let id = member.value["@id"]?.string { graph.logos.insert(id) }
                readValues(member.value, of: name, context, item: index)
            }
        }
        return index
    }

    private mutating func readGraph(_ node: JSONNode, _ context: JSONLDContext, parent: Int?, property: String?) {
        for inner in node.elements ?? [node] {
            if inner.elements != nil {
                readGraph(inner, context, parent: parent, property: property)
            } else if inner.members != nil {
                _ = readItem(inner, context, parent: parent, property: property)
            }
        }
    }

    private mutating func readValues(_ node: JSONNode, of name: String, _ context: JSONLDContext, item: Int) {
        if let elements = node.elements {
            for inner in elements { readValues(inner, of: name, context, item: item) }
            return
        }
        guard let content = content(of: node, under: name, context, item: item) else { return }
        let value = StructuredValue(content: content.content, place: content.place)
        graph.items[item].properties.append(StructuredProperty(name: name, value: value))
    }

    private mutating func content(
        of node: JSONNode,
        under name: String,
        _ context: JSONLDContext,
        item: Int
    ) -> (content: StructuredValue.Content, place: Findings.Place)? {
        let place = Findings.Place.source(node.contentOffset, element: element)
        if let members = node.members {
            if let value = node["@value"] { return content(of: value, under: name, context, item: item) }
            if let list = node["@list"] ?? node["@set"] {
                readValues(list, of: name, context, item: item)
                return nil
            }
            if members.count == 1, let id = node["@id"]?.string { return (.address(id), place) }
            return readItem(node, context, parent: item, property: name).map { (.item($0), place) }
        }
        guard StructuredTerms.areKept(name) else { return nil }
        switch node.content {
        case .string(let string): return (.text(string), place)
        case .number(let digits): return (.text(digits), place)
        case .bool(let flag): return (.text(flag ? "true" : "false"), place)
        case .null, .array, .object: return nil
        }
    }
}

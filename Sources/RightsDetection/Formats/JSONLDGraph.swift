// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsModel

/// The blocks of JSON-LD of a page, with what connects their items.
///
/// No context is loaded: keys are taken for schema.org's, with or without its prefix. Only `application/ld+json` is
/// read: the state of an application, in other scripts, speaks of other pages too.
struct JSONLDGraph {
    /// An item with what it is about.
    struct Item {
        var node: JSONNode
        var scope: Scope
        /// The script element in which it stands.
        var element: Int
    }

    /// All items, in document order.
    private(set) var items: [Item] = []
    /// The first item that says more than its own id, by the id.
    private var byID: [String: JSONNode] = [:]
    /// The ids of pictures that are logos.
    private var logos: Set<String> = []
    private var hasArticle = false

    /// Reads all blocks, and reports those that are broken.
    init(_ outline: HTMLOutline, _ findings: inout Findings) {
        var roots: [(node: JSONNode, element: Int)] = []
        for script in outline.scripts where script.type == "application/ld+json" {
            guard !outline.elements[script.element].isInert,
                let root = Self.parse(script, outline.source.bytes, &findings)
            else { continue }
            roots.append((root, script.element))
            index(root)
        }
        for (root, element) in roots { visit(root, parent: nil, property: nil, element) }
    }

    private static func parse(_ script: DataScript, _ bytes: [UInt8], _ findings: inout Findings) -> JSONNode? {
        let range = script.contentRange
        guard bytes[range].contains(where: { !$0.isASCIISpace }) else { return nil }
        do {
            return try JSONParser.strict.parse(bytes, in: range).root
        } catch let strict {
            do {
                let document = try JSONParser.lenient.parse(bytes, in: range)
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
                    Diagnostic(code: .invalidJSONLD, message: message),
                    at: .source(lenient.offset, element: script.element)
                )
                return nil
            }
        }
    }

    /// The item that a value stands for: itself, or the one of the same id that says more.
    func resolved(_ node: JSONNode) -> JSONNode {
        guard let members = node.members, members.count == 1, let id = node["@id"]?.string else { return node }
        return byID[id] ?? node
    }
}

extension JSONLDGraph {
    private mutating func index(_ node: JSONNode) {
        if let elements = node.elements {
            for element in elements { index(element) }
        } else if let members = node.members {
            if let id = node["@id"]?.string, members.count > 1, byID[id] == nil { byID[id] = node }
            for member in members {
                if SchemaTerm.name(member.key) == "logo", let id = member.value["@id"]?.string { logos.insert(id) }
                index(member.value)
            }
        }
    }

    private mutating func visit(_ node: JSONNode, parent: Scope?, property: String?, _ element: Int) {
        if let elements = node.elements {
            for inner in elements { visit(inner, parent: parent, property: property, element) }
            return
        }
        guard let members = node.members else { return }
        let scope = scope(of: node, parent: parent, property: property)
        if members.count > 1 || node["@id"] == nil { items.append(Item(node: node, scope: scope, element: element)) }
        for member in members {
            // What stands in a graph stands side by side.
            let isGraph = member.key == "@graph"
            visit(
                member.value,
                parent: isGraph ? parent : scope,
                property: isGraph ? property : SchemaTerm.name(member.key),
                element
            )
        }
    }

    /// What an item is about: by its type and by the property under which it stands.
    private mutating func scope(of node: JSONNode, parent: Scope?, property: String?) -> Scope {
        if let property, SchemaTerm.leadingElsewhere.contains(property) { return .other }
        if let id = node["@id"]?.string, logos.contains(id) { return .other }
        if parent == .other { return .other }
        switch SchemaTerm.kind(of: node) {
        case .article:
            // A second article at the top is somebody else's, or another story of the site.
            guard parent == nil else { return .work }
            defer { hasArticle = true }
            return hasArticle ? .other : .work
        case .media: return .media
        case .page: return .page
        case .thing: return .other
        case .unknown: return parent ?? .page
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Puts what RDFa says, statement by statement, together to items.
struct RDFaGraphBuilder {
    private var graph = StructuredGraph(origin: .rdfa)
    private var items: [RDFaNode: Int] = [:]
    /// The connections between things, in order.
    private var links: [(subject: Int, property: Int, object: RDFaNode)] = []

    /// Adds a type to a thing.
    mutating func addType(_ type: String, to node: RDFaNode, _ element: Int) {
        graph.items[item(node, element)].types.append(type)
    }

    /// Adds a property with a plain value.
    mutating func add(_ name: String, _ value: StructuredValue, to node: RDFaNode, _ element: Int) {
        graph.items[item(node, element)].properties.append(StructuredProperty(name: name, value: value))
    }

    /// Says that a property of one thing is another thing.
    ///
    /// - Parameter value: the address as written, and where; nil where the thing itself is the value.
    mutating func connect(
        _ subject: RDFaNode,
        _ name: String,
        _ object: RDFaNode,
        value: StructuredValue?,
        _ element: Int
    ) {
        let index = item(subject, element)
        if name == "dcterms:type" || name == "dc:type", case .address(let address) = object {
            graph.items[index].types += [MetadataTerm.name(ofAddress: address)].compactMap(\.self)
            return
        }
        let written: StructuredValue.Content =
            switch object {
            case .address(let address): .address(address)
            case .document, .blank: .text("")
            }
        let value = value ?? StructuredValue(content: written, place: .element(element), element: element)
        links.append((index, graph.items[index].properties.count, object))
        graph.items[index].properties.append(StructuredProperty(name: name, value: value))
    }

    private mutating func item(_ node: RDFaNode, _ element: Int) -> Int {
        if let index = items[node] { return index }
        let index = graph.items.count
        var item = StructuredItem(element: element)
        switch node {
        case .document: item.isDocument = true
        case .address(let address): item.id = address
        case .blank: break
        }
        items[node] = index
        graph.items.append(item)
        return index
    }

    /// The graph, with each thing under the one that leads to it first.
    func finished() -> StructuredGraph {
        var graph = graph
        for (subject, property, object) in links {
            guard let target = items[object], target != subject, !graph.items[target].isDocument else { continue }
            let name = graph.items[subject].properties[property].name
            if graph.items[target].parent == nil {
                graph.items[target].parent = subject
                graph.items[target].property = name
            }
            if name == "logo", let id = graph.items[target].id { graph.logos.insert(id) }
            graph.items[subject].properties[property].value.content = .item(target)
        }
        return graph
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads states of the world.
///
/// What is read: the time, memberships (`partOf`), classes of things, reports of earlier evaluations, actions that were
/// done, and properties that name an operand.
package enum WorldReader {
    /// The state that a graph describes.
    package static func state(in graph: RDFGraph) -> WorldState {
        var state = WorldState()
        state.graph = graph
        for node in graph.nodes {
            readTime(node, &state)
            readDuty(node, &state)
            readPerformance(node, in: graph, &state)
            if isState(node) { state.facts += facts(of: node, in: graph) }
        }
        return state
    }

    private static func isState(_ node: RDFNode) -> Bool {
        node.values(RDFGraph.type).contains { $0.text.hasSuffix("SotW") }
    }

    private static func readTime(_ node: RDFNode, _ state: inout WorldState) {
        let isTime = node.id.hasSuffix("currentTime")
        for property in node.properties {
            let names = ["currentTime", "inXSDDateTime", "inXSDDateTimeStamp"]
            guard
                names.contains(where: property.name.hasSuffix)
                    || isTime && property.name == RDFNamespace.dcterms + "issued",
                let value = property.values.first(where: { $0.iri == nil })
            else { continue }
            state.currentTime = state.currentTime ?? value
        }
    }

    /// An earlier report on a duty.
    private static func readDuty(_ node: RDFNode, _ state: inout WorldState) {
        guard let duty = node.values(RDFNamespace.report + "rule").first?.text,
            let value = node.values(RDFNamespace.report + "deonticState").first?.text
        else { return }
        let name = value.split { $0 == "#" || $0 == ":" || $0 == "/" }.last.map(String.init) ?? value
        let known = DeonticState(rawValue: name) ?? .notSet
        state.duties.append(.init(duty: duty, state: known, reportID: node.isBlank ? nil : node.id))
    }

    /// An action that was done: it names the duty for which it was done, or its action and who did it.
    private static func readPerformance(_ node: RDFNode, in graph: RDFGraph, _ state: inout WorldState) {
        let duty = node.values(RDFNamespace.world + "conditionId").first?.text
        let isDone = node.values(RDFGraph.type).contains { type in
            ["PerformedAction", "ExecutedAction", "Performance"].contains(where: type.text.hasSuffix)
        }
        guard duty != nil || isDone else { return }
        func first(_ names: [String]) -> String? {
            names.lazy.flatMap { name in
                [RDFNamespace.odrl, RDFNamespace.world, RDFNamespace.formal].flatMap { node.values($0 + name) }
            }.first?.text
        }
        state.performances.append(
            .init(
                action: first(["action", "performedAction"]),
                duty: duty,
                party: first(["assignee", "performer", "performingParty"]),
                target: first(["target", "performedTarget"]),
                facts: FactReader.facts(of: node)
            )
        )
    }

    /// What a state says of operands, itself or by the things that are its context.
    private static func facts(of node: RDFNode, in graph: RDFGraph) -> [ODRLRequest.Fact] {
        let contexts = [RDFNamespace.world, RDFNamespace.formal].flatMap { node.values($0 + "context") }
        let inner = contexts.compactMap { $0.iri.flatMap(graph.node) }
            .filter { !$0.has(RDFNamespace.world + "conditionId") }
        return FactReader.facts(of: node) + inner.flatMap { FactReader.facts(ofParameter: $0) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL

/// Evaluates requests by policies, from files to a compliance report.
package enum PolicyEvaluation {
    /// The compliance report as JSON-LD; a graph of reports where there are several policies or requests.
    ///
    /// - Parameter state: the file on the state of the world; nil where nothing is known of it.
    /// - Throws: `InputError` for a file that can't be read.
    package static func report(policy: String, request: String, state: String?) throws(InputError) -> String {
        let policies = try PolicyFile.read(policy).policies()
        let asked = try PolicyFile.read(request)
        var graph = asked.graph
        var world = WorldState()
        if let state {
            let known = try PolicyFile.read(state).graph
            world = WorldReader.state(in: known)
            graph = known.merged(with: asked.graph)
        }
        // What a request says of things and their classes is known, too.
        world.graph = graph
        let evaluator = ODRLEvaluator(state: world)
        let requests = try asked.requests()
        let reports = policies.flatMap { policy in requests.map { evaluator.evaluate($0, by: policy).json } }
        guard reports.count != 1 else { return JSONWriter.pretty(reports[0]) + "\n" }
        return JSONWriter.pretty(.object([JSONMember("@graph", .array(reports))])) + "\n"
    }
}

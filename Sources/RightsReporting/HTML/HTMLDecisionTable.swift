// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The verdict at a glance: a row for each item, a column for each action.
struct HTMLDecisionTable {
    let report: CheckReport
    let batch: Int

    /// The table; nothing where nothing was decided.
    var markup: HTMLMarkup {
        guard !report.results.isEmpty else { return .empty }
        let heads = actions.map { action -> HTMLMarkup in
            #"<th scope="col"><span>\#(action.rawValue)</span></th>"#
        }
        return """
            <section aria-labelledby="b\(batch)-table">
            <h3 id="b\(batch)-table">At a glance</h3>
            <div class="scroll" role="region" aria-labelledby="b\(batch)-table" tabindex="0">
            <table class="decisions">
            <thead><tr><th scope="col">Item</th>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>
            </section>

            """
    }

    /// The actions, in the order in which the batch first names them.
    private var actions: [Action] {
        var seen: Set<Action> = []
        return report.results.map(\.proposal.action).filter { seen.insert($0).inserted }
    }

    private var rows: [HTMLMarkup] {
        var order: [String] = []
        var cells: [String: [Action: [HTMLMarkup]]] = [:]
        for (index, result) in report.results.enumerated() {
            if cells[result.item] == nil { order.append(result.item) }
            cells[result.item, default: [:]][result.proposal.action, default: []].append(link(result, index))
        }
        let actions = actions
        return order.map { item in
            let columns = actions.map { action -> HTMLMarkup in
                guard let links = cells[item]?[action] else { return #"<td class="none"></td>"# }
                return "<td>\(links)</td>"
            }
            return #"<tr><th scope="row"><bdi>\#(item)</bdi></th>\#(columns)</tr>"# + "\n"
        }
    }

    private func link(_ result: CheckResult, _ index: Int) -> HTMLMarkup {
        ##"<a class="cell" href="#b\##(batch)-\##(index + 1)">\##(result.decision.badge)</a>"##
    }
}

extension HTMLMarkup {
    /// One piece behind the other.
    static func + (left: HTMLMarkup, right: HTMLMarkup) -> HTMLMarkup { joined([left, right]) }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Whom to ask: each holder once, with the contact that its page names and all uses that need it.
struct HTMLHolderTable {
    let report: CheckReport
    let batch: Int

    private struct Holder: Hashable {
        let name: String?
        let link: String?
    }

    /// The table; nothing where all is allowed.
    var markup: HTMLMarkup {
        let (holders, uses) = asked
        guard !holders.isEmpty else { return .empty }
        let rows = holders.map { holder -> HTMLMarkup in
            let name: HTMLMarkup = holder.name.map { "<bdi>\($0)</bdi>" } ?? "not named on the page"
            let contact = holder.link.map(HTMLLink.address) ?? "none on the page"
            let entries = HTMLMarkup.joined(uses[holder] ?? [])
            return """
                <tr><th scope="row">\(name)</th><td>\(contact)</td><td><ul class="uses">\(entries)</ul></td></tr>

                """
        }
        return """
            <section aria-labelledby="b\(batch)-ask">
            <h3 id="b\(batch)-ask">Whom to ask</h3>
            <table class="holders">
            <thead><tr><th scope="col">Holder</th><th scope="col">Contact</th><th scope="col">For</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </section>

            """
    }

    /// The holders in the order of the batch, with what each is to be asked for.
    private var asked: ([Holder], [Holder: [HTMLMarkup]]) {
        var holders: [Holder] = []
        var uses: [Holder: [HTMLMarkup]] = [:]
        for (index, result) in report.results.enumerated() where result.decision != .allow {
            guard let audit = result.audit else { continue }
            let contact = RightsContact(audit)
            let holder = Holder(name: contact.holder, link: contact.link)
            if uses[holder] == nil { holders.append(holder) }
            let use: HTMLMarkup = """
                <li><a href="#b\(batch)-\(index + 1)"><bdi>\(result.item)</bdi>: \(result.proposal.action.rawValue)</a></li>
                """
            uses[holder, default: []].append(use)
        }
        return (holders, uses)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A batch in an HTML report: counts, the table of decisions, whom to ask, and each decision with its reasons.
struct HTMLBatchSection {
    let report: CheckReport
    /// The number of the batch, from 1: ids begin with it.
    let number: Int

    /// The section.
    var markup: HTMLMarkup {
        """
        <section class="batch" aria-labelledby="b\(number)">
        <h2 id="b\(number)"><bdi>\(report.batch.source)</bdi></h2>
        \(counts)
        \(failures)\(HTMLDecisionTable(report: report, batch: number).markup)\
        \(HTMLHolderTable(report: report, batch: number).markup)\(decisions)\(sources)
        </section>

        """
    }

    private var counts: HTMLMarkup {
        let counts = CheckSummary(report)
        let decided = [(Decision.deny, counts.denied), (.review, counts.toReview), (.allow, counts.allowed)]
        let entries = decided.map { decision, count -> HTMLMarkup in
            #"<li class="tile \#(decision.rawValue)"><strong>\#(count)</strong> \#(decision.badge)</li>"#
        }
        let proposals = "\(TextWords.count(counts.proposals, "proposal")) on \(TextWords.count(counts.items, "item"))"
        let violations = "\(TextWords.count(counts.errors, "error")), \(TextWords.count(counts.warnings, "warning"))"
        var remarks = [proposals, violations]
        if counts.waived > 0 { remarks.append("\(counts.waived) waived") }
        if counts.unexpected > 0 { remarks.append("\(counts.unexpected) not as expected") }
        return """
            <ul class="tiles" role="list">\(entries)</ul>
            <p class="sum">\(remarks.joined(separator: "; ")).</p>
            """
    }

    private var failures: HTMLMarkup {
        guard !report.failures.isEmpty else { return .empty }
        let entries = report.failures.map { failure -> HTMLMarkup in
            "<li><strong><bdi>\(failure.item)</bdi></strong>: \(failure.message)</li>\n"
        }
        return """
            <section class="failures" aria-labelledby="b\(number)-unread">
            <h3 id="b\(number)-unread">Not checked</h3>
            <ul>
            \(entries)</ul>
            </section>

            """
    }

    /// The decisions, those on one item together.
    private var decisions: HTMLMarkup {
        guard !report.results.isEmpty else { return .empty }
        var items: [[HTMLResult]] = []
        for (index, result) in report.results.enumerated() {
            let shown = HTMLResult(result: result, id: "b\(number)-\(index + 1)")
            if let last = items.last?.last?.result, last.item == result.item, last.audit?.page == result.audit?.page {
                items[items.count - 1].append(shown)
            } else {
                items.append([shown])
            }
        }
        return """
            <section aria-labelledby="b\(number)-why">
            <h3 id="b\(number)-why">Decisions and reasons</h3>
            \(items.map { HTMLItem(results: $0).markup })</section>

            """
    }

    /// The files on which the decisions rest, with the hashes of their bytes.
    private var sources: HTMLMarkup {
        let files = report.rules.map { ("Rules", $0) } + [("Batch", report.batch)]
        let entries = (files + report.agreements.map { ("Agreements", $0) }).map { kind, file -> HTMLMarkup in
            "<div><dt>\(kind)</dt><dd><bdi>\(file.source)</bdi> <code>SHA-256 \(file.sha256)</code></dd></div>\n"
        }
        return """
            <details class="sources">
            <summary>What the decisions rest on</summary>
            <dl>
            \(entries)</dl>
            </details>
            """
    }
}

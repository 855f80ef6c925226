// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A duty of a proposed use in an HTML report.
struct HTMLDuty {
    let duty: Duty
    let audit: PageAudit?

    /// The entry of the list.
    var markup: HTMLMarkup {
        let (word, tone): (String, Decision) =
            switch duty.fulfilled {
            case true?: ("met", .allow)
            case false?: ("not met", .deny)
            case nil: ("not known to be met", .review)
            }
        let found = duty.found.map { ", found \($0)" } ?? ""
        let detail = duty.fulfilled == true ? "" : ": expected \(duty.expected)\(found)"
        return """
            <li><span class="badge \(tone.rawValue)"><span aria-hidden="true">\(tone.sign)</span> \(word)</span> \
            \(duty.condition.words)\(origin)\(detail)</li>

            """
    }

    /// Who demands it, where the report can say it in a word.
    private var origin: String {
        switch duty.source {
        case .agreement(let id): return " (agreement \(id))"
        case .signal(let index):
            guard let audit, audit.signals.indices.contains(index) else { return "" }
            let signal = audit.signals[index]
            if case .license(let license) = signal.content, let id = license.id { return " (\(id))" }
            return " (\(audit.place(signal.location)))"
        }
    }
}

extension PageAudit {
    /// Where something stands on the page, as `path:line:column`.
    func place(_ location: SourceLocation) -> String {
        "\(location.source ?? page.source):\(location.line):\(location.column)"
    }
}

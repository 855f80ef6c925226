// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The decision on one proposal in an HTML report.
struct HTMLResult {
    let result: CheckResult
    /// The id of its element, to which the tables link.
    let id: String

    /// The article; its `data-` attributes are what the filters ask.
    var markup: HTMLMarkup {
        let severities = Severity.allCases.filter { severity in
            result.violations.contains { $0.severity == severity }
        }
        let words = TextWords.list(severities.map(\.rawValue))
        return """
            <article class="result \(result.decision.rawValue)" id="\(id)" tabindex="-1" aria-labelledby="\(id)-head" \
            data-decision="\(result.decision.rawValue)" data-severities="\(words)">
            <h5 id="\(id)-head">\(result.decision.badge) \(result.proposal.action.rawValue)\
            \(circumstances.isEmpty ? "" : " ")<span class="circumstances">\(circumstances)</span></h5>
            \(unexpected)\(violations)\(duties)\(grants)\(derivation)</article>

            """
    }

    /// The circumstances that matter most.
    private var circumstances: String {
        let proposal = result.proposal
        var words = [proposal.language.map { "in \($0)" }].compactMap(\.self)
        if !proposal.channels.isEmpty { words.append("on \(proposal.channels.joined(separator: ", "))") }
        if !proposal.territories.isEmpty { words.append("for \(proposal.territories.joined(separator: ", "))") }
        if let commercial = proposal.commercial { words.append(commercial ? "commercial" : "not commercial") }
        if let count = proposal.extent?.words { words.append(TextWords.count(count, "word")) }
        if let basis = proposal.claimedBasis { words.append("claimed as \(basis)") }
        return words.joined(separator: " · ")
    }

    private var unexpected: HTMLMarkup {
        guard result.isUnexpected, let expected = result.expected else { return .empty }
        return """
            <p class="unexpected"><strong>Not as expected:</strong> the batch expects \(expected.rawValue), \
            decided was \(result.decision.rawValue).</p>

            """
    }

    private var violations: [HTMLMarkup] {
        result.violations.map { HTMLViolation(violation: $0, audit: result.audit).markup }
    }

    private var duties: HTMLMarkup {
        guard !result.duties.isEmpty else { return .empty }
        return """
            <div class="duties"><h6>Duties</h6>
            <ul>
            \(result.duties.map { HTMLDuty(duty: $0, audit: result.audit).markup })</ul></div>

            """
    }

    private var grants: HTMLMarkup {
        guard !result.grants.isEmpty else { return .empty }
        let entries = result.grants.map { grant -> HTMLMarkup in
            let until = grant.until.map { " until \($0)" } ?? ""
            return "<li>agreement <bdi>\(grant.agreement)</bdi>\(until)</li>\n"
        }
        return "<div class=\"grants\"><h6>Permitted by</h6>\n<ul>\n\(entries)</ul></div>\n"
    }

    private var derivation: HTMLMarkup {
        guard let derivation = result.derivation else { return .empty }
        let text = DerivationText(result: result, derivation: derivation, style: .plain)
        let lines = text.lines.dropFirst().map { line -> HTMLMarkup in "\(line)" }
        return """
            <details class="why"><summary>How it was decided</summary>
            <pre>\(HTMLMarkup.joined(lines, separator: "\n"))</pre></details>

            """
    }
}

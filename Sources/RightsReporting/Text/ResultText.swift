// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The decision on one proposal for people.
struct ResultText {
    let result: CheckResult
    let style: TextStyle

    var lines: [String] {
        var lines = [head]
        if result.isUnexpected, let expected = result.expected {
            lines.append("  " + style.apply(.bad, "expected \(expected.rawValue), decided \(result.decision.rawValue)"))
        }
        lines += result.violations.flatMap(violation)
        lines += result.duties.map(duty)
        if !result.grants.isEmpty {
            lines.append("  permitted by agreement \(VisibleText.line(TextWords.list(result.grants.map(\.agreement))))")
        }
        if let end { lines.append(end) }
        if result.decision != .allow, let contact = result.audit.map(RightsContact.init)?.line {
            lines.append("  " + style.apply(.strong, "ask: ") + contact)
        }
        if let derivation = result.derivation {
            lines += DerivationText(result: result, derivation: derivation, style: style).lines
        }
        return lines
    }

    /// Verdict, item, action and the circumstances that matter most.
    private var head: String {
        let proposal = result.proposal
        var circumstances = [proposal.language.map { "in \($0)" }].compactMap(\.self)
        if !proposal.channels.isEmpty { circumstances.append("on \(proposal.channels.joined(separator: ", "))") }
        if !proposal.territories.isEmpty { circumstances.append("for \(proposal.territories.joined(separator: ", "))") }
        let action = ([proposal.action.rawValue] + circumstances).joined(separator: " ")
        let verdict = style.apply(result.decision.role, result.decision.verdict)
        return "\(verdict) \(style.apply(.strong, VisibleText.line(result.item))): \(VisibleText.line(action))"
    }

    /// Until when agreements permit what is allowed now, where all of them end.
    private var end: String? {
        let ends = result.grants.compactMap { grant in grant.until.map { (agreement: grant.agreement, until: $0) } }
        guard result.decision == .allow, ends.count == result.grants.count,
            let last = ends.max(by: { $0.until.end < $1.until.end })
        else { return nil }
        return "  until \(last.until), when agreement \(VisibleText.line(last.agreement)) ends"
    }

    private func violation(_ violation: Violation) -> [String] {
        let severity =
            violation.waiver == nil
            ? style.apply(violation.severity.role, violation.severity.rawValue)
            : style.apply(.faint, "waived \(violation.severity.rawValue)")
        let rule = style.apply(.faint, "[\(VisibleText.line(violation.rule))]")
        var lines = ["  \(severity): \(VisibleText.line(violation.message)) \(rule)"]
        lines += evidence(of: violation)
        if let waiver = violation.waiver { lines.append("    " + VisibleText.line(waiver.words)) }
        if let remedy = violation.remedy {
            let heading = violation.decision == .allow ? "advice:" : "to allow it:"
            lines.append("    \(style.apply(.strong, heading)) \(VisibleText.line(remedy))")
        }
        return lines
    }

    /// The words that prove a violation, each once, with all places where they stand.
    private func evidence(of violation: Violation) -> [String] {
        var texts: [String] = []
        for evidence in violation.evidence where !texts.contains(evidence.text) { texts.append(evidence.text) }
        return texts.flatMap { text -> [String] in
            let places = violation.evidence.filter { $0.text == text }.compactMap { $0.location.map(place) }
            // The message often quotes the words itself: they are not said twice.
            let quote = violation.message.contains(text) ? [] : ["    " + VisibleText.quote(text)]
            return quote
                + (places.isEmpty ? [] : ["    " + style.apply(.faint, "at \(places.joined(separator: ", "))")])
        }
    }

    private func place(_ location: SourceLocation) -> String {
        let file = location.source ?? result.audit?.page.source ?? ""
        return "\(VisibleText.line(file)):\(location.line):\(location.column)"
    }

    private func duty(_ duty: Duty) -> String {
        let state: String
        switch duty.fulfilled {
        case true?: state = style.apply(.good, "met")
        case false?: state = style.apply(.bad, "not met")
        case nil: state = style.apply(.doubtful, "not known to be met")
        }
        var line = "  duty: \(duty.condition.words), \(state)\(origin(of: duty))"
        guard duty.fulfilled != true else { return line }
        line += ": expected \(VisibleText.line(duty.expected))"
        if let found = duty.found { line += ", found \(VisibleText.line(found))" }
        return line
    }

    /// Who demands a duty, where the report can say it in a word.
    private func origin(of duty: Duty) -> String {
        switch duty.source {
        case .agreement(let id): return " (agreement \(VisibleText.line(id)))"
        case .signal(let index):
            guard let signals = result.audit?.signals, signals.indices.contains(index) else { return "" }
            let signal = signals[index]
            if case .license(let license) = signal.content, let id = license.id { return " (\(VisibleText.line(id)))" }
            return " (\(place(signal.location)))"
        }
    }
}

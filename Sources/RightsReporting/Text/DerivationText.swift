// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Why a proposal was decided as it was, for people: fit to be put into a letter.
struct DerivationText {
    let result: CheckResult
    let derivation: Derivation
    let style: TextStyle

    var lines: [String] {
        let parts = [page, standing, signals, agreements, rules]
        return ["  " + style.apply(.strong, "why")] + parts.flatMap { $0 }.map { "    " + $0 }
    }

    /// The page with the hash of its bytes, and the day.
    private var page: [String] {
        var lines: [String] = []
        if let page = result.audit?.page {
            if let title = page.title { lines.append("page: \(VisibleText.quote(title))") }
            lines.append(
                "read from: \(VisibleText.line(page.source))\(page.url.map { ", \(VisibleText.line($0))" } ?? "")"
            )
            lines.append("SHA-256: \(page.sha256)")
        }
        return lines + ["as of: \(derivation.date.map { "\($0)" } ?? "no date given")"]
    }

    /// How the action stands on the page in sum.
    private var standing: [String] {
        let entry = derivation.standing
        let duties = entry.requires.isEmpty ? "" : ", requires \(TextWords.list(entry.requires.map(\.words)))"
        let head = "the page in sum: \(entry.action.rawValue) \(entry.standing.words)\(duties)"
        let against = entry.against.compactMap(place)
        let reason = entry.reason.map { "  " + VisibleText.line($0) }
        let opposed = against.isEmpty ? nil : "  against it: \(against.joined(separator: ", "))"
        return [head] + [reason, opposed].compactMap(\.self)
    }

    private var signals: [String] {
        let all = result.audit?.signals ?? []
        let used = derivation.signals.filter(all.indices.contains)
        guard !used.isEmpty else { return ["signals: none of the page bears on this"] }
        return ["signals:"]
            + used.flatMap { index -> [String] in
                let signal = all[index]
                let text = SignalText(signal: signal)
                let sense = [signal.kind.rawValue, text.sense, text.remarks].filter { !$0.isEmpty }.joined(
                    separator: " "
                )
                return ["  \(place(signal.location)) \(sense)"] + (text.quote.map { ["    \($0)"] } ?? [])
            }
    }

    private var agreements: [String] {
        guard !derivation.agreements.isEmpty else { return ["agreements: none on file"] }
        return ["agreements:"]
            + derivation.agreements.map { trial in
                let licensor = trial.licensor.map { " (\(VisibleText.line($0)))" } ?? ""
                let name = "  \(VisibleText.line(trial.agreement))\(licensor)"
                let proof = trial.evidence.map { "; on file: \(VisibleText.line($0))" } ?? ""
                switch trial.covers {
                case true?: return "\(name) covers this\(proof)"
                case false?: return "\(name) does not cover this: \(list(trial.objections))\(proof)"
                case nil: return "\(name) may cover this; not known: \(list(trial.unknowns))\(proof)"
                }
            }
    }

    private var rules: [String] {
        func count(_ result: RuleTrial.Result) -> Int { derivation.rules.count { $0.result == result } }
        let counts = RuleTrial.Result.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.words)" }
        let others = derivation.otherRules > 0 ? "; \(derivation.otherRules) speak of other uses" : ""
        return ["rules: \(counts.joined(separator: ", "))\(others)"] + derivation.rules.flatMap(trial)
    }

    private func trial(_ trial: RuleTrial) -> [String] {
        let state = style.apply(trial.result.role, trial.result.words)
        let effect = "\(trial.severity.rawValue), \(trial.decision.rawValue)"
        let head = "  \(trial.rule) (\(effect)): \(state)"
        let place = "    \(trial.title), \(trial.location.source ?? ""):\(trial.location.line)"
        return [head, VisibleText.line(place, limit: 400)]
            + trial.questions.flatMap { question in
                condition(question.condition, name: "\(question.key): ", depth: 2)
            }
    }

    private func condition(_ trial: ConditionTrial, name: String = "", depth: Int) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        let answer = trial.holds.map { $0 ? "yes" : "no" } ?? "not known"
        let places = trial.evidence.compactMap { $0.location.map(place) }
        let shown = places.isEmpty ? "" : " (\(list(places)))"
        let unknown = trial.unknowns.isEmpty ? "" : " (\(VisibleText.line(list(trial.unknowns))))"
        let line = "\(margin)\(name)\(VisibleText.line(trial.text)): \(answer)\(shown)\(unknown)"
        return [line] + trial.parts.flatMap { condition($0, depth: depth + 1) }
    }

    private func place(_ signal: Int) -> String? {
        guard let signals = result.audit?.signals, signals.indices.contains(signal) else { return nil }
        return place(signals[signal].location)
    }

    private func place(_ location: SourceLocation) -> String {
        let place = "\(location.line):\(location.column)"
        let other = location.source == result.audit?.page.location?.source ? nil : location.source
        return other.map { "\(VisibleText.line($0)):\(place)" } ?? place
    }

    private func list(_ words: [String]) -> String {
        VisibleText.line(words.joined(separator: "; "))
    }
}

extension RuleTrial.Result {
    /// The result in words.
    var words: String {
        switch self {
        case .fired: "fired"
        case .silent: "did not fire"
        case .undecided: "not known"
        case .notApplied: "not asked here"
        case .off: "switched off"
        }
    }

    var role: TextStyle.Role {
        switch self {
        case .fired: .bad
        case .undecided: .doubtful
        case .silent, .notApplied, .off: .faint
        }
    }
}

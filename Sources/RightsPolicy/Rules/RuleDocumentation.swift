// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Rules for people who don't read YAML.
public enum RuleDocumentation {
    /// A rule with all that it says, in lines of plain text.
    public static func text(of rule: Rule) -> [String] {
        let location = rule.location
        var lines = [
            rule.id, "  \(rule.title)", "  \(rule.severity.rawValue), decides \(rule.decision.rawValue)",
            "  speaks of: \(selection(rule.actions))",
        ]
        if let evidence = rule.evidence { lines.append("  known from: \(evidence.words)") }
        if let applies = rule.applies { lines += block("  applies where", applies) }
        lines += block("  fires where", rule.when)
        if let except = rule.except { lines += block("  but not where", except) }
        lines.append("  says: \(rule.messageText)")
        if let remedy = rule.remedyText { lines.append("  advises: \(remedy)") }
        if !rule.references.isEmpty { lines.append("  rests on: \(rule.references.joined(separator: "; "))") }
        for override in rule.overrides {
            let other = override.replacement
            lines += block("  otherwise where", override.place)
            lines.append(
                other.isOff ? "    switched off" : "    \(other.severity.rawValue), decides \(other.decision.rawValue)"
            )
        }
        if rule.isOff { lines.append("  switched off everywhere else") }
        for example in rule.examples { lines.append("  example: \(sentence(example))") }
        lines.append("  at \(location.source ?? ""):\(location.line):\(location.column)")
        return lines
    }

    /// All rules as a document in Markdown: a section for each file, and in it one for each rule.
    public static func markdown(of rules: RuleSet) -> String {
        var lines: [String] = []
        for file in rules.files {
            let own = rules.rules.filter { $0.location.source == file.path }
            guard !own.isEmpty else { continue }
            lines += ["# \(file.title ?? file.pack ?? file.path)", ""]
            let policy = file.policy.map { "Restates <\($0)>" }
            let reviewed = file.reviewed.map { "read \($0)" }
            let origin = [policy, reviewed].compactMap(\.self).joined(separator: ", ")
            if !origin.isEmpty { lines += ["\(origin).", ""] }
            if let applies = file.applies { lines += block("Applies where", applies, isMarkdown: true) + [""] }
            for rule in own { lines += section(rule) }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ rule: Rule) -> [String] {
        var lines = ["## \(rule.title)", ""]
        lines.append(
            "`\(rule.id)`: \(rule.severity.rawValue), decides **\(rule.decision.rawValue)**"
                + (rule.evidence.map { ", known from \($0.words)" } ?? "") + "."
        )
        lines += ["", "Speaks of \(selection(rule.actions)).", ""]
        lines += block("Fires where", rule.when, isMarkdown: true)
        if let except = rule.except { lines += [""] + block("But not where", except, isMarkdown: true) }
        lines += ["", "> \(rule.messageText)", ""]
        if let remedy = rule.remedyText { lines += ["To make it right: \(remedy)", ""] }
        if !rule.references.isEmpty { lines += ["Rests on: \(rule.references.joined(separator: "; ")).", ""] }
        lines += rule.examples.map { "- \(sentence($0))" } + [""]
        return lines
    }

    private static func selection(_ actions: ActionSelection) -> String {
        let all = actions.include.map(\.rawValue).joined(separator: ", ")
        guard !actions.exclude.isEmpty else { return all }
        return all + " without " + actions.exclude.map(\.rawValue).joined(separator: ", ")
    }

    private static func sentence(_ example: RuleExample) -> String {
        let what = example.fires ? "" : ", and this rule doesn't fire"
        return "\(example.name): \(example.proposal.action.rawValue), \(example.expected.rawValue)\(what)"
    }

    private static func block(_ title: String, _ condition: RuleCondition, isMarkdown: Bool = false) -> [String] {
        let margin = String(title.prefix { $0 == " " })
        let lines = condition.outline
        if lines.count == 1 { return ["\(title) \(quoted(lines[0].text, isMarkdown))" + (isMarkdown ? "." : "")] }
        return ["\(title):"] + (isMarkdown ? [""] : [])
            + lines.map { line in
                let indentation = margin + String(repeating: "  ", count: line.depth + (isMarkdown ? 0 : 1))
                return isMarkdown ? "\(indentation)- \(quoted(line.text, true))" : indentation + line.text
            }
    }

    private static func quoted(_ text: String, _ isMarkdown: Bool) -> String {
        isMarkdown && text.hasSuffix("}") ? "`\(text)`" : text
    }
}

extension EvidenceClass {
    /// The class in words.
    var words: String {
        switch self {
        case .page: "the page"
        case .batch: "the proposal"
        case .copy: "the copy"
        case .record: "a document on file"
        case .human: "a person"
        }
    }
}

extension RuleCondition {
    /// The condition as an outline: a line for each part, with its depth.
    var outline: [(depth: Int, text: String)] {
        func below(_ text: String, _ parts: [RuleCondition]) -> [(depth: Int, text: String)] {
            [(0, text)] + parts.flatMap(\.outline).map { ($0.depth + 1, $0.text) }
        }
        switch self {
        case .all(let parts): return below("all of", parts)
        case .any(let parts): return below("any of", parts)
        case .not(.test(let test)): return [(0, "not \(test.text)")]
        case .certain(.test(let test)): return [(0, "certainly \(test.text)")]
        case .not(let part): return below("not", [part])
        case .certain(let part): return below("certainly", [part])
        case .test(let test): return [(0, test.text)]
        }
    }
}

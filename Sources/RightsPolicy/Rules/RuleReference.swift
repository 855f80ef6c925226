// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The tables of `docs/writing-rules.md`, made of what the program knows, so that neither can go stale.
package enum RuleReference {
    /// What can be asked about a subject, as a Markdown table.
    package static func predicates(of subject: Predicate.Subject) -> String {
        let rows = Predicates.all.filter { $0.subject == subject }.map { predicate in
            "| `\(predicate.name)` | \(predicate.parameter.notation) | \(predicate.summary) |"
        }
        return (["| question | takes | holds where |", "|---|---|---|"] + rows).joined(separator: "\n")
    }

    /// The placeholders of messages and remedies, as a Markdown table.
    package static var placeholders: String {
        let rows = MessagePlaceholder.all.map { placeholder in
            "| `{\(placeholder.name)}` | \(placeholder.summary) | \(shown(placeholder.fallback)) |"
        }
        return (["| placeholder | stands for | without a value |", "|---|---|---|"] + rows).joined(separator: "\n")
    }

    private static func shown(_ fallback: String) -> String {
        fallback.isEmpty ? "(nothing)" : "“\(fallback)”"
    }
}

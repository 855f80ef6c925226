// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// An audit report for people.
struct AuditText {
    let audit: PageAudit
    let style: TextStyle

    var lines: [String] {
        var lines = [style.apply(.strong, VisibleText.line(audit.page.source)) + title]
        lines.append("  " + verdict)
        lines += section("In sum", sum)
        lines += section("Forbids", statements(.prohibition))
        lines += section("Permits", statements(.permission))
        lines += section("Demands", statements(.duty))
        lines += section("Reserves", statements(.reservation) + signals(.reservation))
        for (heading, kind) in AuditText.sections { lines += section(heading, signals(kind)) }
        lines += section("Problems", audit.diagnostics.map(problem))
        return lines
    }

    private static let sections: [(String, Signal.Kind)] = [
        ("Licenses", .license), ("Notices", .notice), ("Credits", .credit), ("Acceptance", .acceptance),
        ("Links", .policyLink),
    ]

    private var title: String {
        audit.page.title.map { "  " + VisibleText.line($0, limit: 120) } ?? ""
    }

    /// The profile; nothing where the page says nothing that would decide.
    private var sum: [[String]] {
        guard let profile = audit.profile, profile.entries.contains(where: { $0.standing != .unknown }) else {
            return []
        }
        return ProfileText(audit: audit, profile: profile, style: style).lines.map { ["    " + $0] }
    }

    /// What the page says in one line.
    private var verdict: String {
        if audit.diagnostics.contains(where: { $0.code == .unreadablePage }) {
            return style.apply(.bad, "UNREADABLE")
        }
        let parts = [
            part("FORBIDS", .bad, actions(.prohibition)),
            part("PERMITS", .good, actions(.permission)),
            part("RESERVES", .doubtful, reserved),
            part("LICENSED", .good, licenses),
        ]
        let verdict = parts.compactMap(\.self).joined(separator: "; ")
        return verdict.isEmpty ? style.apply(.doubtful, "SAYS NOTHING") + " on what may be done with it" : verdict
    }

    private func part(_ word: String, _ role: TextStyle.Role, _ words: [String]) -> String? {
        words.isEmpty ? nil : "\(style.apply(role, word)) \(TextWords.list(words))"
    }

    /// The signals that speak for the page or the work to those who read it.
    private var relevant: [Signal] {
        audit.signals.filter { !$0.isHidden && ($0.scope == .page || $0.scope == .work) }
    }

    private func actions(_ modality: Modality) -> [String] {
        relevant.flatMap { signal -> [String] in
            guard case .statement(let statement) = signal.content, statement.modality == modality else { return [] }
            return statement.actions.map(\.rawValue)
        }
    }

    private var reserved: [String] {
        relevant.flatMap { signal -> [String] in
            switch signal.content {
            case .statement(let statement) where statement.modality == .reservation: ["all rights"]
            case .reservation(let reservation): reservation.actions.map(\.rawValue)
            default: []
            }
        }
    }

    private var licenses: [String] {
        relevant.compactMap { signal in
            guard case .license(let license) = signal.content else { return nil }
            return (license.id ?? license.uri).map { VisibleText.line($0, limit: 120) }
        }
    }
}

extension AuditText {
    private func section(_ heading: String, _ entries: [[String]]) -> [String] {
        guard !entries.isEmpty else { return [] }
        return ["  " + style.apply(.strong, heading)] + entries.flatMap(\.self)
    }

    private func statements(_ modality: Modality) -> [[String]] {
        audit.signals.compactMap { signal in
            guard case .statement(let statement) = signal.content, statement.modality == modality else { return nil }
            return entry(signal)
        }
    }

    private func signals(_ kind: Signal.Kind) -> [[String]] {
        audit.signals.filter { $0.kind == kind }.map(entry)
    }

    /// A signal: its place and sense, and below them its words where they say more.
    private func entry(_ signal: Signal) -> [String] {
        let summary = SignalText(signal: signal)
        let head = [summary.sense, summary.remarks].filter { !$0.isEmpty }.joined(separator: "  ")
        guard let quote = summary.quote else { return [row(signal.location, head)] }
        return head.isEmpty
            ? [row(signal.location, quote)]
            : [row(signal.location, head), AuditText.margin + quote]
    }

    private func problem(_ diagnostic: Diagnostic) -> [String] {
        let sentence = VisibleText.line("\(diagnostic.message) [\(diagnostic.code.rawValue)]")
        let quote = diagnostic.text.map { AuditText.margin + VisibleText.quote($0) }
        return [row(diagnostic.location, sentence), quote].compactMap(\.self)
    }

    private static let margin = String(repeating: " ", count: 14)

    private func row(_ location: SourceLocation?, _ text: String) -> String {
        let place = location.map { "\($0.line):\($0.column)" } ?? ""
        // All that an item says stands in the file in whose name its own begins.
        let other = location?.source == audit.page.location?.source ? nil : location?.source
        let file = other.map { VisibleText.line($0, limit: 120) + ": " } ?? ""
        let padding = String(repeating: " ", count: max(1, AuditText.margin.count - 4 - place.count))
        return "    \(style.apply(.faint, place))\(padding)\(file)\(text)"
    }
}

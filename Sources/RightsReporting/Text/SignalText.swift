// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a signal says, in words for people.
struct SignalText {
    let signal: Signal

    /// The sense on one line; empty where the words say it all.
    var sense: String {
        switch signal.content {
        case .notice(let notice): VisibleText.line(sense(of: notice))
        case .statement(let statement): sense(of: statement)
        case .license(let license):
            VisibleText.line(license.id ?? license.uri ?? license.href ?? "a license without id")
        case .policyLink(let link): VisibleText.line("\(link.policy.rawValue): \(link.url ?? link.href)")
        case .reservation(let reservation): VisibleText.line(sense(of: reservation))
        case .credit(let credit): VisibleText.line("\(credit.name) (\(credit.property))")
        case .acceptance(let acceptance): VisibleText.line(sense(of: acceptance))
        }
    }

    /// What limits the weight of the signal: its scope, where it is neither page nor work, that nobody sees it, that
    /// another one prevails.
    var remarks: String {
        var remarks: [String] = []
        if signal.scope == .media || signal.scope == .other { remarks.append("about \(signal.scope.rawValue)") }
        if signal.isHidden { remarks.append("hidden") }
        if signal.origin != .text { remarks.append(signal.origin.rawValue) }
        if let overruled = signal.overruled { remarks.append("overruled: \(VisibleText.line(overruled.reason))") }
        return remarks.isEmpty ? "" : "(\(remarks.joined(separator: ", ")))"
    }

    /// The words in quotation marks; nil where the sense holds them already.
    var quote: String? {
        switch signal.content {
        case .license, .reservation, .credit: nil
        default: signal.text.isEmpty ? nil : VisibleText.quote(signal.text)
        }
    }

    private func sense(of notice: Notice) -> String {
        let years = notice.years.map { years in
            guard let last = years.last else { return "since \(years.first)" }
            return years.first == last ? "\(last)" : "\(years.first)–\(last)"
        }
        return [notice.holder ?? "no holder named", years].compactMap(\.self).joined(separator: ", ")
    }

    private func sense(of statement: Statement) -> String {
        var words = TextWords.list(statement.actions.map(\.rawValue))
        if !statement.unless.isEmpty {
            words += " unless \(statement.unless.map(\.words).joined(separator: " or "))"
        }
        if !statement.requires.isEmpty {
            let demanded = statement.requires.map(\.words).joined(separator: " and ")
            words += words.isEmpty ? demanded : ", requires \(demanded)"
        }
        return words
    }

    private func sense(of reservation: Reservation) -> String {
        var words = reservation.directive
        if let value = reservation.value { words += ": \(value)" }
        words += " (\(reservation.vocabulary))"
        if reservation.vocabulary == "item-status" { return words }
        if let agent = reservation.agent { words += " for \(agent)" }
        let permitted = TextWords.list(reservation.permits.map(\.rawValue))
        let reserved = TextWords.list(reservation.actions.map(\.rawValue))
        if reserved.isEmpty, permitted.isEmpty { return words + ", reserves nothing" }
        if !reserved.isEmpty { words += ", reserves \(reserved)" }
        if !reservation.unless.isEmpty { words += " unless \(TextWords.list(reservation.unless.map(\.words)))" }
        if !permitted.isEmpty { words += ", permits \(permitted)" }
        if !reservation.requires.isEmpty { words += ", requires \(TextWords.list(reservation.requires.map(\.words)))" }
        return words
    }

    private func sense(of acceptance: Acceptance) -> String {
        let policies = acceptance.policies.map { policy in
            [policy.policy.rawValue, (policy.url ?? policy.href).map { "<\($0)>" }].compactMap(\.self).joined(
                separator: " "
            )
        }
        return "use accepts \(TextWords.list(policies)) of \(acceptance.party ?? "the site")"
    }
}

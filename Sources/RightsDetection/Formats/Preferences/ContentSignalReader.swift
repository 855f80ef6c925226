// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads one line of Content Signals: `search=yes, ai-train=no, use=reference`.
struct ContentSignalReader {
    let document: Document
    let origin: Origin
    let place: Findings.Place
    /// The crawler that the line addresses; nil for all.
    let agent: String?

    func read(_ line: String, text: String, _ contest: inout PreferenceContest, _ findings: inout Findings) {
        for part in line.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = sides[0].trimmingASCIISpace.lowercased()
            let value = sides.count > 1 ? sides[1].trimmingASCIISpace.lowercased() : ""
            guard let (reservation, rank) = signal(key, value) else {
                let message = "Content-Signal has “\(part.trimmingASCIISpace)”, which is not defined and says nothing."
                findings.report(Diagnostic(code: .invalidValue, message: message, text: text), at: place)
                continue
            }
            let handle = findings.add(.reservation(reservation), text: text, scope: .page, origin: origin, at: place)
            contest.enter(key, rank: rank, agent: agent, isHeader: origin == .header, handle)
        }
    }

    /// The signal of a key and its value, with how much it forbids; nil where it is not defined.
    private func signal(_ key: String, _ value: String) -> (Reservation, rank: Int)? {
        var reservation = Reservation(vocabulary: "content-signal", directive: key, value: value, agent: agent)
        let vocabularies = document.vocabularies
        // Levels stand from the most restrictive to the least.
        let levels = vocabularies.terms(of: "content-signal").filter { $0.term.hasPrefix("\(key):") }
        if let level = levels.firstIndex(where: { $0.term == "\(key):\(value)" }) {
            reservation.actions = levels[level].actions
            return (reservation, levels.count - level)
        }
        guard let term = vocabularies.term(key, in: "content-signal") else { return nil }
        switch value {
        case "yes":
            reservation.permits = term.actions
            return (reservation, 0)
        case "no":
            reservation.actions = term.actions
            return (reservation, 1)
        default: return nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Finding {
    /// The words that prove it, each once and in quotation marks; those that the message has are not said twice.
    var quotes: [String] {
        var texts: [String] = []
        for evidence in evidence
        where !evidence.text.isEmpty && !message.contains(evidence.text) && !texts.contains(evidence.text) {
            texts.append(evidence.text)
        }
        return texts.map(VisibleText.quote)
    }
}

extension CheckReport {
    /// What came of the check in one line: `3 proposals: 1 denied, 1 to review, 1 allowed`.
    var sum: String {
        let summary = CheckSummary(self)
        var counts = [
            "\(summary.denied) denied", "\(summary.toReview) to review", "\(summary.allowed) allowed",
        ]
        if summary.unexpected > 0 { counts.append("\(summary.unexpected) not as expected") }
        if summary.waived > 0 { counts.append("\(TextWords.count(summary.waived, "violation")) waived") }
        if summary.failures > 0 { counts.append("\(summary.failures) not checked") }
        return "\(TextWords.count(summary.proposals, "proposal")): \(counts.joined(separator: ", "))"
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A rule that fired, in an HTML report: the words of the page that prove it are marked.
struct HTMLViolation {
    let violation: Violation
    let audit: PageAudit?

    /// The block; `data-rule` is what the filter asks.
    var markup: HTMLMarkup {
        """
        <div class="violation" data-rule="\(violation.rule)">
        <p class="message">\(violation.severity.badge) \(message)</p>
        \(evidence)\(remedy)\(waiver)<p class="rule">Rule <code>\(violation.rule)</code>\(references)</p>
        </div>

        """
    }

    /// The message, with the words that it quotes marked.
    private var message: HTMLMarkup {
        for evidence in violation.evidence {
            if let marked = marked(evidence, in: violation.message) { return marked }
        }
        return "\(violation.message)"
    }

    private var remedy: HTMLMarkup {
        guard let remedy = violation.remedy else { return .empty }
        let heading = violation.decision == .allow ? "Advice:" : "To allow it:"
        return "<p class=\"remedy\"><strong>\(heading)</strong> \(remedy)</p>\n"
    }

    private var waiver: HTMLMarkup {
        guard let waiver = violation.waiver else { return .empty }
        return "<p class=\"waiver\"><strong>Accepted:</strong> \(waiver.words)</p>\n"
    }

    private var references: HTMLMarkup {
        guard !violation.references.isEmpty else { return .empty }
        return ", which rests on \(HTMLMarkup.joined(violation.references.map(HTMLLink.address), separator: "; "))"
    }

    /// The words, each once, with all places where they stand.
    private var evidence: [HTMLMarkup] {
        var texts: [String] = []
        for evidence in violation.evidence where !texts.contains(evidence.text) { texts.append(evidence.text) }
        return texts.map { text in
            let same = violation.evidence.filter { $0.text == text }
            let places = same.compactMap { $0.location.map(place) }
            let caption: HTMLMarkup =
                places.isEmpty
                ? .empty : "<figcaption>at \(HTMLMarkup.joined(places, separator: ", "))</figcaption>"
            return "<figure>\(quote(same[0]))\(caption)</figure>\n"
        }
    }

    /// The words in the sentence in which the page says them; nothing where there are none, or the message quotes them.
    private func quote(_ evidence: Evidence) -> HTMLMarkup {
        guard !evidence.text.isEmpty, marked(evidence, in: violation.message) == nil else { return .empty }
        let words = signal(of: evidence).flatMap { marked(evidence, in: $0.text) } ?? mark(evidence)
        return "<blockquote>\(words)</blockquote>"
    }

    /// The text with the words of the evidence marked; nil where it does not hold them.
    private func marked(_ evidence: Evidence, in text: String) -> HTMLMarkup? {
        guard !evidence.text.isEmpty, let range = text.firstRange(of: evidence.text) else { return nil }
        return "\(String(text[..<range.lowerBound]))\(mark(evidence))\(String(text[range.upperBound...]))"
    }

    private func mark(_ evidence: Evidence) -> HTMLMarkup {
        "<mark\(HTMLLink.language(language(of: evidence))) dir=\"auto\">\(evidence.text)</mark>"
    }

    private func language(of evidence: Evidence) -> String? {
        if case .statement(let statement)? = signal(of: evidence)?.content, let language = statement.language {
            return language
        }
        return audit?.page.language
    }

    private func signal(of evidence: Evidence) -> Signal? {
        guard let index = evidence.signal, let signals = audit?.signals, signals.indices.contains(index) else {
            return nil
        }
        return signals[index]
    }

    private func place(_ location: SourceLocation) -> HTMLMarkup {
        let place = audit?.place(location) ?? "\(location.line):\(location.column)"
        let path = location.path.map { " in \($0)" } ?? ""
        return "<code>\(place)</code>\(path)"
    }
}

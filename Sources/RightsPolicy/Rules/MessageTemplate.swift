// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A sentence with placeholders: `{page.title} says: “{evidence.text}”`.
package struct MessageTemplate: Sendable {
    /// A piece of a template.
    private enum Part: Sendable {
        case words(String)
        case placeholder(MessagePlaceholder)
    }

    /// A placeholder that doesn't exist.
    struct UnknownPlaceholder: Error {
        /// Its name.
        let name: String
    }

    /// The template as written.
    package let text: String
    private let parts: [Part]

    init(_ text: String) throws(UnknownPlaceholder) {
        self.text = text
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let placeholder = MessagePlaceholder.named(name) else { throw UnknownPlaceholder(name: name) }
            parts.append(.words(String(rest[..<open])))
            parts.append(.placeholder(placeholder))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.words(String(rest)))
        self.parts = parts
    }

    /// The sentence for what came of a rule, with a capital at its beginning.
    func render(_ outcome: Outcome, in situation: Situation) -> String {
        let sentence = parts.map { part in
            switch part {
            case .words(let words): words
            case .placeholder(let placeholder): placeholder.value(outcome, situation) ?? placeholder.fallback
            }
        }.joined()
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

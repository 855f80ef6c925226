// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import LexiconCompiler
import RightsDetection
import RightsModel

/// Runs the examples of lexicon files: they are the tests of the lexicon.
public struct LexiconVerifier: Sendable {
    /// What became of one example.
    public struct Outcome: Sendable {
        /// The place of the example: `de.yaml:120:5`.
        public var place: String
        /// The sentence.
        public var text: String
        /// What is not as the example says; nil where all is.
        public var problem: String?
    }

    private let files: LexiconFiles
    private let auditor: PageAuditor

    /// Makes a verifier for lexicon files.
    public init(files: LexiconFiles) {
        self.files = files
        auditor = PageAuditor(lexicon: files.lexicon)
    }

    /// Runs all examples of the named files, in their order.
    public func verify() -> [Outcome] {
        files.named.flatMap { source in
            source.examples.map { example in
                Outcome(
                    place: "\(source.path):\(example.line):\(example.column)",
                    text: example.text,
                    problem: problem(of: example, language: source.language)
                )
            }
        }
    }

    private func problem(of example: LexiconExample, language: String) -> String? {
        let found = auditor.audit(page(example.text, language: language)).signals.compactMap { signal -> Statement? in
            guard case .statement(let statement) = signal.content else { return nil }
            return statement
        }
        let words = found.isEmpty ? "nothing" : found.map(LexiconVerifier.words).joined(separator: "; ")
        guard let expected = example.expectation else {
            return found.isEmpty ? nil : "expected nothing, found \(words)"
        }
        let isFound = found.contains { statement in
            statement.modality == expected.modality && Set(statement.actions) == Set(expected.actions)
                && Set(statement.unless) == Set(expected.unless) && Set(statement.requires) == Set(expected.requires)
        }
        return isFound ? nil : "expected \(LexiconVerifier.words(expected)), found \(words)"
    }

    /// A small page that says nothing else.
    private func page(_ text: String, language: String) -> Page {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let markup = """
            <!doctype html><html lang="\(language)"><head><meta charset="utf-8"><title>-</title></head>
            <body><footer><p>\(escaped)</p></footer></body></html>
            """
        return Page(source: "example", bytes: Array(markup.utf8))
    }

    private static func words(_ statement: Statement) -> String {
        var words = "\(statement.modality.rawValue) [\(statement.actions.map(\.rawValue).joined(separator: ", "))]"
        if !statement.unless.isEmpty {
            words += " unless [\(statement.unless.map(\.rawValue).joined(separator: ", "))]"
        }
        if !statement.requires.isEmpty {
            words += " requires [\(statement.requires.map(\.rawValue).joined(separator: ", "))]"
        }
        return words
    }
}

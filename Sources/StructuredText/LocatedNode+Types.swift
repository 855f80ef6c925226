// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension LocatedNode {
    /// The words of a scalar that is not empty.
    package func string() throws(StructuredTextError) -> String {
        guard case .scalar(let text, _) = content, !isNull else { throw error("expected words, found \(kind)") }
        return text
    }

    /// A whole number.
    package func integer() throws(StructuredTextError) -> Int {
        guard case .scalar(let text, isQuoted: false) = content, let value = Int(text) else {
            throw error("expected a whole number, found \(kind)")
        }
        return value
    }

    /// A number.
    package func number() throws(StructuredTextError) -> Double {
        guard case .scalar(let text, isQuoted: false) = content, let value = Double(text), value.isFinite else {
            throw error("expected a number, found \(kind)")
        }
        return value
    }

    /// `true` or `false`; the other words that YAML 1.1 took for them are refused.
    package func boolean() throws(StructuredTextError) -> Bool {
        guard case .scalar(let text, isQuoted: false) = content else {
            throw error("expected true or false, found \(kind)")
        }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: throw error("expected true or false, found \(kind)")
        }
    }

    /// The elements of a list.
    package func list() throws(StructuredTextError) -> [LocatedNode] {
        guard case .sequence(let elements) = content else { throw error("expected a list, found \(kind)") }
        return elements
    }

    /// The elements of a list, or the node itself where it is a single word: `channel: web` for `channel: [web]`.
    package func listOrOne() throws(StructuredTextError) -> [LocatedNode] {
        switch content {
        case .sequence(let elements): return elements
        case .scalar where isNull: return []
        case .scalar: return [self]
        case .mapping: throw error("expected a list, found \(kind)")
        }
    }

    /// One of the words of an enumeration; the error names the nearest of them.
    ///
    /// - Parameter noun: what the word is, with its article: `an action`.
    package func word<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type = Word.self,
        noun: String
    ) throws(StructuredTextError) -> Word where Word.RawValue == String {
        let text = try string()
        if let word = Word(rawValue: text) { return word }
        throw unknownWord(text, noun: noun, known: Word.allCases.map(\.rawValue))
    }

    /// The error for a word that is none of the known ones.
    package func unknownWord(_ text: String, noun: String, known: [String]) -> StructuredTextError {
        if let nearest = NearestWord.of(text, in: known) {
            return error("“\(text)” is not \(noun); did you mean “\(nearest)”?")
        }
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        return error("“\(text)” is not \(noun); known are \(list)")
    }
}

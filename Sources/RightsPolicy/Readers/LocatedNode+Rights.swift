// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel
package import StructuredText

extension LocatedNode {
    /// A date, or a moment with its offset (ISO 8601).
    package func dateTime() throws(StructuredTextError) -> DateTime {
        let text = try string()
        guard let date = DateTime(text) else {
            throw error("“\(text)” is not a date; write it as 2026-05-03 or 2026-05-03T18:30:00+02:00")
        }
        return date
    }

    /// A span of time (ISO 8601).
    package func duration() throws(StructuredTextError) -> CalendarDuration {
        let text = try string()
        guard let duration = CalendarDuration(text) else {
            throw error("“\(text)” is not a span of time; write P30D, P2W, P1Y6M or PT36H (ISO 8601)")
        }
        return duration
    }

    /// A word of a fixed list.
    ///
    /// - Parameter noun: what the word is, with its article: `a channel`.
    package func word(of known: [String], noun: String) throws(StructuredTextError) -> String {
        let text = try string()
        guard known.contains(text) else { throw unknownWord(text, noun: noun, known: known) }
        return text
    }

    /// Words of a fixed list, or a single one as a list of one.
    package func words(of known: [String], noun: String) throws(StructuredTextError) -> [String] {
        var words: [String] = []
        for element in try listOrOne() { words.append(try element.word(of: known, noun: noun)) }
        return words
    }

    /// Territories by their ISO 3166 codes, in upper case.
    package func territories() throws(StructuredTextError) -> [String] {
        var territories: [String] = []
        for element in try listOrOne() {
            let text = try element.string()
            guard let code = Territory.normalized(text) else {
                let isUK = text.uppercased().split { !$0.isLetter }.contains("UK")
                let hint = isUK ? "; did you mean “GB”?" : "; write NL, US-CA, EU, EEA, WORLD or WORLD except US"
                throw element.error("“\(text)” is not an ISO 3166 code\(hint)")
            }
            territories.append(code)
        }
        return territories
    }

    /// Languages by their BCP 47 tags.
    package func languages() throws(StructuredTextError) -> [String] {
        var languages: [String] = []
        for element in try listOrOne() { languages.append(try element.language()) }
        return languages
    }

    /// A language by its BCP 47 tag.
    package func language() throws(StructuredTextError) -> String {
        let text = try string()
        guard LanguageTag.isWellFormed(text) else {
            throw error("“\(text)” is not a language tag; write it as nl or pt-BR (BCP 47)")
        }
        return text
    }

    /// A host, or the beginning of an address.
    package func site() throws(StructuredTextError) -> String {
        let text = try string()
        guard let address = WebAddress(text, allowsBareHost: true), address.host.contains(".") else {
            throw error(
                "“\(text)” is neither a host (example.com) nor the beginning of an address (https://example.com/news)"
            )
        }
        return text
    }

    /// A whole number that is not negative.
    package func count() throws(StructuredTextError) -> Int {
        let value = try integer()
        guard value >= 0 else { throw error("expected a number that is not negative, found \(value)") }
        return value
    }
}

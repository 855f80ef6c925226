// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// A value with a name that rules use as `$name`, so that a file which builds on them can give another.
struct RuleParameter: Sendable {
    /// The name, without the sign.
    let name: String
    /// The value.
    let value: LocatedNode
    /// The line of the name, counted from 1.
    let line: Int
    /// The column of the name, counted from 1.
    let column: Int

    /// Reads the parameters of a file or of an override.
    static func read(_ node: LocatedNode?) throws(RuleError) -> [RuleParameter] {
        guard let node else { return [] }
        guard let members = node.members else {
            throw node.error("expected names with values, such as {max_excerpt_words: 75}")
        }
        var parameters: [RuleParameter] = []
        for member in members {
            let place = (line: member.keyLine, column: member.keyColumn)
            guard isName(member.key), member.key != "action" else {
                throw node.source.error(
                    member.key == "action"
                        ? "“action” can't be the name of a parameter: “$action” is the action proposed"
                        : "“\(member.key)” can't be the name of a parameter; write lower-case words: max_excerpt_words",
                    line: place.line,
                    column: place.column
                )
            }
            guard member.value.members == nil, !member.value.isNull else {
                throw member.value.error("expected the value of “\(member.key)”: a word, a number or a list of them")
            }
            parameters.append(
                RuleParameter(name: member.key, value: member.value, line: place.line, column: place.column)
            )
        }
        return parameters
    }

    /// Whether a word can name a parameter: lower-case letters and digits, joined by `_` or `-`.
    static func isName(_ word: some StringProtocol) -> Bool {
        guard let first = word.first, ("a"..."z").contains(first) else { return false }
        return word.allSatisfy { isNameCharacter($0) }
    }

    static func isNameCharacter(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("0"..."9").contains(character) || character == "_" || character == "-"
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Yams

/// Turns what the YAML library reports into an error with a place and a sentence.
struct YAMLProblem {
    let source: SourceText
    let text: String

    func located(_ error: any Error) -> StructuredTextError {
        guard let error = error as? YamlError else { return source.error("the file is no YAML: \(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return source.error(sentence(problem, context), line: mark.line, column: mark.column)
        case .reader(let problem, let offset, _, _):
            let scalars = offset.map { text.prefix($0).unicodeScalars }
            let line = scalars.map { $0.count { $0 == "\n" } + 1 }
            let column = scalars.map { $0.reversed().prefix { $0 != "\n" }.count + 1 }
            return source.error("the file is no YAML: \(problem)", line: line, column: column)
        case .memory:
            return source.error("the file is nested too deeply")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let first = context.mark
            let line = lineOfRepetition(of: key, first: first) ?? first.line
            return source.error("the key “\(key)” stands twice in one mapping", line: line, column: first.column)
        default:
            return source.error("the file is no YAML: \(error)")
        }
    }

    private func sentence(_ problem: String, _ context: YamlError.Context?) -> String {
        let hint: String
        switch problem {
        case "found character that cannot start any token":
            hint = "; put words that begin with a sign such as @, % or a tab into quotes"
        case "mapping values are not allowed in this context":
            hint = "; put words that contain a colon into quotes, and check the indentation"
        case "did not find expected key", "did not find expected '-' indicator":
            hint = "; check the indentation"
        case "could not find expected ':'":
            hint = "; a key needs a colon and a space behind it"
        case "found undefined alias":
            hint = "; put words that begin with * into quotes"
        default:
            hint = ""
        }
        let place = context.map { " \($0.text) that begins on line \($0.mark.line)" } ?? ""
        return "the file is no YAML: \(problem)\(place)\(hint)"
    }

    /// The line on which a key stands again in the column of its first mention; nil in flow style.
    private func lineOfRepetition(of key: String, first: Mark) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard first.line >= 1, first.line < lines.count else { return nil }
        for (index, line) in lines.enumerated().dropFirst(first.line) {
            let margin = line.prefix { $0 == " " }.count
            let rest = line.dropFirst(margin)
            guard !rest.isEmpty, rest.first != "#" else { continue }
            guard margin + 1 >= first.column else { return nil }
            guard margin + 1 == first.column else { continue }
            let candidates = ["\(key):", "\(key) :", "\"\(key)\":", "'\(key)':"]
            if candidates.contains(where: { rest.hasPrefix($0) }) { return index + 1 }
        }
        return nil
    }
}

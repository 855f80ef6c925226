// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport

/// A fenced block of a document in Markdown.
struct CodeBlock: Sendable {
    /// The word behind the fence: `yaml`, `console`; empty where there is none.
    var language: String
    /// Its lines, without the indentation of the fence.
    var lines: [String]
    /// The number of the fence's line.
    var line: Int

    /// The text of the block, with a line end at its end.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The file that the block shows: named behind the language (`csv tonight.csv`), or by a first line that is a
    /// comment with nothing but a name: `# house.yaml`.
    var fileName: String? {
        let words = language.split(separator: " ")
        if words.count == 2 { return String(words[1]) }
        guard let first = lines.first, first.hasPrefix("# "), first.hasSuffix(".yaml") else { return nil }
        let name = first.dropFirst(2)
        return name.contains { " /".contains($0) } ? nil : String(name)
    }

    /// The blocks of a document.
    static func all(in text: String) -> [CodeBlock] {
        var blocks: [CodeBlock] = []
        var indentation: Int?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("```") {
                if indentation == nil {
                    blocks.append(CodeBlock(language: String(words.dropFirst(3)), lines: [], line: number + 1))
                    indentation = line.count - words.count
                } else {
                    indentation = nil
                }
            } else if let indentation, !blocks.isEmpty {
                let text = line.dropFirst(min(indentation, line.count - words.count))
                blocks[blocks.count - 1].lines.append(String(text))
            }
        }
        return blocks
    }
}

/// A command in a document, with the output that the document shows.
struct ConsoleExample: Sendable {
    /// The arguments behind `imprimatur`.
    var arguments: [String]
    /// The lines below the command; `…` as a line of its own stands for any number of lines.
    var output: [String]
    /// The number of the command's line.
    var line: Int

    /// The examples of a block: lines that begin `$ imprimatur`, each with the lines up to the next command.
    static func all(in block: CodeBlock) -> [ConsoleExample] {
        var examples: [ConsoleExample] = []
        for (number, line) in block.lines.enumerated() {
            if line.hasPrefix("$ ") {
                let words = line.split(separator: " ").map(String.init)
                let arguments = words.dropFirst().first == "imprimatur" ? Array(words.dropFirst(2)) : []
                examples.append(ConsoleExample(arguments: arguments, output: [], line: block.line + number + 1))
            } else if !examples.isEmpty {
                examples[examples.count - 1].output.append(line)
            }
        }
        return examples
    }

    /// Whether the lines shown are those of the program.
    func shows(_ actual: String) -> Bool {
        var lines = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let parts = output.split(omittingEmptySubsequences: false) { $0.drop { $0 == " " } == "…" }.map(Array.init)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return lines == output }
        guard lines.starts(with: first), lines.count >= first.count + last.count, lines.suffix(last.count) == last[...]
        else { return false }
        var rest = lines.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() {
            guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
            rest = rest[(start + part.count)...]
        }
        return true
    }
}

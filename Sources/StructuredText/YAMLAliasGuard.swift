// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Refuses what makes the YAML library compare unfolded aliases: many of them, in a file with keys that are no words; and so
/// many anchors that a chain of them, each in the next, would be deeper than the stack when it is freed.
///
/// Aliases as values cost nothing until they are walked, which `YAMLReader` bounds. Keys however are compared with one
/// another while the file is read, and a key that is an alias of aliases would take exponential time there.
struct YAMLAliasGuard {
    /// So few aliases can't unfold to much.
    private static let harmlessCount = 16

    /// The most anchors of a file that has aliases, too; people write a handful.
    private static let mostAnchors = 1_000

    let source: SourceText

    func check() throws(StructuredTextError) {
        guard count(of: UInt8(ascii: "*")) > YAMLAliasGuard.harmlessCount else { return }
        guard count(of: UInt8(ascii: "&")) <= YAMLAliasGuard.mostAnchors else {
            throw source.error("more than \(YAMLAliasGuard.mostAnchors) anchors (&name) in a file with aliases (*name)")
        }
        guard let place = complexKey else { return }
        throw source.error("a key must be a word, not an alias or a list", line: place.line, column: place.column)
    }

    /// The number of places at which an alias (`*`) or an anchor (`&`) may stand.
    private func count(of sign: UInt8) -> Int {
        let bytes = source.bytes
        return bytes.indices.count { index in
            bytes[index] == sign && index + 1 < bytes.count && bytes[index + 1] > 0x20
                && (index == 0 || YAMLAliasGuard.mayPrecedeToken(bytes[index - 1]))
        }
    }

    /// The first place that may be a key other than a word: `? …`, `*alias :`, `[…]:`, `{…}:`.
    private var complexKey: (line: Int, column: Int)? {
        let bytes = source.bytes
        var cursor = LineCursor(bytes: bytes)
        // Whether a colon here would make a key of what stands before it.
        var isBehindAlias = false
        var isBehindBracket = false
        var isInComment = false
        for (index, byte) in bytes.enumerated() {
            let before = index == 0 ? 0x20 : bytes[index - 1]
            if isInComment {
                isInComment = byte != UInt8(ascii: "\n")
                continue
            }
            let isQuestion = byte == UInt8(ascii: "?") && YAMLAliasGuard.mayPrecedeToken(before)
            if isQuestion || (byte == UInt8(ascii: ":") && (isBehindAlias || isBehindBracket)) {
                cursor.move(to: index)
                return (cursor.line, cursor.column)
            }
            guard byte > 0x20 else { continue }
            isInComment = byte == UInt8(ascii: "#") && before <= 0x20 && (isBehindAlias || isBehindBracket)
            guard !isInComment else { continue }
            isBehindBracket = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
            if byte == UInt8(ascii: "*"), YAMLAliasGuard.mayPrecedeToken(before) {
                isBehindAlias = true
            } else if before <= 0x20 || byte == UInt8(ascii: ",") {
                isBehindAlias = false
            }
        }
        return nil
    }

    private static func mayPrecedeToken(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8](",:-?[]{}".utf8).contains(byte)
    }
}

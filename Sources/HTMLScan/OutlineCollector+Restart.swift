// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// Stops a parser whose work would grow with the square of the page, so that a new one goes on.
extension OutlineCollector {
    /// The parser has met a tag that closes or opens nothing; for that it has looked through all open elements.
    mutating func misplacedTag(isStart: Bool) {
        guard resumeOffset == nil && !isRaw, let parser = unsafe parser else { return }
        let offset = parserOffset
        if isStart {
            // A start tag that is left out has no event at its end: look behind it for the next one.
            if lookahead.next < offset { lookAhead(from: lookahead.end) }
        } else {
            moveCursor(to: offset)
            lookAhead(from: cursor)
        }
        stopAtTooManyNames(resumingAt: startOfTag(before: offset))
        unsafe misplacedTagAllowance -= Int(imprimatur_html_depth(parser))
        guard misplacedTagAllowance < 0 && resumeOffset == nil else { return }
        noteLimit(
            .misplacedTagWork,
            limits.misplacedTagWork,
            at: offset,
            "too many tags that close or open nothing under deep nesting; the open elements were closed there"
        )
        misplacedTagAllowance = unsafe max(limits.misplacedTagWork / 16, (source.count - offset) / 4)
        resumeOffset = startOfTag(before: offset)
        unsafe xmlStopParser(parser)
    }

    private func startOfTag(before offset: Int) -> Int {
        var index = offset - 1
        while unsafe index > parserStart && source[index] != UInt8(ascii: "<") { index -= 1 }
        return max(index, 0)
    }

    /// Stops the parser if it has met too many different names: it looks each name up among all, in a table that stops growing.
    mutating func stopAtTooManyNames(resumingAt offset: Int) {
        unmeasuredTags += 1
        guard unmeasuredTags >= 32, let parser = unsafe parser else { return }
        unmeasuredTags = 0
        guard unsafe imprimatur_name_bytes(parser) > limits.nameBytes else { return }
        noteLimit(
            .nameBytes,
            limits.nameBytes,
            at: offset,
            "the names of elements and attributes take more than \(limits.nameBytes) bytes; the open elements were closed there"
        )
        resumeOffset = offset
        unsafe xmlStopParser(parser)
    }
}

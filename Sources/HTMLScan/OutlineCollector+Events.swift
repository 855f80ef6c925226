// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension OutlineCollector {
    // MARK: Comments, document types

    mutating func comment(_ content: UnsafePointer<UInt8>) {
        guard resumeOffset == nil else { return }
        let offset = parserOffset
        let length = unsafe strlen(UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self))
        if let range = commentRange(length, before: offset) { comments.append(range) }
        declaration()
    }

    /// Something without content for us that ends where the parser stands.
    mutating func declaration() {
        guard resumeOffset == nil else { return }
        let offset = parserOffset
        moveCursor(to: offset)
        lookAhead(from: cursor)
        cutText()
    }

    /// A comment's content ends before `-->` or `--!>`; the parser may have dropped characters of it.
    private func commentRange(_ length: Int, before offset: Int) -> Range<Int>? {
        var end = offset - 1
        if unsafe end > cursor && source[end - 1] == UInt8(ascii: "!") { end -= 1 }
        while unsafe end > cursor && end > offset - 4 && source[end - 1] == UInt8(ascii: "-") { end -= 1 }
        if isCommentStart(end - length - 4) { return (end - length)..<end }
        guard isCommentStart(lookahead.next) else { return nil }
        let start = lookahead.next + 4
        return start..<max(start, end)
    }

    private func isCommentStart(_ offset: Int) -> Bool {
        guard offset >= 0, unsafe offset + 4 <= source.count else { return false }
        return unsafe source[offset] == 0x3C && source[offset + 1] == 0x21 && source[offset + 2] == 0x2D
            && source[offset + 3] == 0x2D
    }

    // MARK: Scripts

    /// Spares libxml2 the content of a script or style, through which it would go character by character.
    ///
    /// The content ends at the first end tag of the element, as in browsers; where there is none, libxml2 goes on by itself.
    ///
    /// - Parameter offset: where the parser stands, at the end of the start tag.
    func skipRawContent(_ name: UnsafeBufferPointer<UInt8>, from offset: Int) {
        guard let parser = unsafe parser, let base = unsafe source.baseAddress,
            unsafe offset < source.count && source[offset] == UInt8(ascii: ">")
        else { return }
        var index = offset + 1
        while unsafe index < source.count, let found = unsafe memchr(base + index, 0x3C, source.count - index) {
            let tag = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if unsafe isEndTag(at: tag, of: name) {
                unsafe imprimatur_html_skip(parser, tag - offset - 1)
                return
            }
            index = tag + 1
        }
    }

    /// Whether an end tag begins at `tag`: the name, and then white space, `/` or `>`.
    private func isEndTag(at tag: Int, of name: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = tag + 2 + name.count
        guard unsafe end < source.count && source[tag + 1] == UInt8(ascii: "/") else { return false }
        for index in 0..<name.count {
            let byte = unsafe source[tag + 2 + index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if unsafe lower != name[index] { return false }
        }
        let following = unsafe source[end]
        return following <= 0x20 || following == UInt8(ascii: "/") || following == UInt8(ascii: ">")
    }

    /// Remembers a script whose type says that it holds data.
    mutating func noteScript() {
        guard let element = elements.last else { return }
        let kept = attributes[Int(element.firstAttribute)...].first { $0.name == .type }
        guard let kept else { return }
        guard let type = DataScript.dataType(values[Int(kept.start)..<Int(kept.end)]) else { return }
        pendingScript = (elements.count - 1, type, cursor)
    }

    /// Ends the script; its content ends before the end tag that ends at `offset`.
    mutating func finishScript(_ index: Int, at offset: Int) {
        guard let script = pendingScript, script.element == index else { return }
        pendingScript = nil
        var end = unsafe min(offset, source.count)
        var tag = end - 2
        while tag >= script.start {
            if unsafe source[tag] == UInt8(ascii: "<") {
                if unsafe source[tag + 1] == UInt8(ascii: "/") { end = tag }
                break
            }
            tag -= 1
        }
        scripts.append(
            DataScript(element: index, type: script.type, contentRange: script.start..<max(script.start, end))
        )
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// Turns the parser's events into the parts of an outline.
///
/// It works on bytes and borrowed pointers; no event makes a string. The parser reports where it stands after what it
/// has read, so the collector keeps a cursor of its own: the end of the last thing whose place is known.
@safe
struct OutlineCollector {
    /// An element that is not closed yet.
    struct OpenElement {
        let index: Int32
        /// The nearest element that separates text, this one included.
        let container: Int32
        let flags: ElementFlags
        let name: HTMLElementName
        let key: NameKey
    }

    static let elementNames = NameTable<HTMLElementName>(excluding: HTMLElementName.other.rawValue)
    static let attributeNames = NameTable<HTMLAttributeName>()

    let source: UnsafeBufferPointer<UInt8>
    let limits: HTMLLimits
    let elementTable = OutlineCollector.elementNames
    let attributeTable = OutlineCollector.attributeNames

    /// The running parser, and where in the source its input begins.
    var parser: htmlParserCtxtPtr?
    var parserStart = 0
    /// What was cut out of the next start tag in the parser's copy: up to `cutEnd`, the parser reads so many bytes ahead
    /// of the same bytes in the source.
    private var cutLength = 0
    private var cutEnd = 0
    /// The text behind the parser of which it is shown one character; see `cutText`.
    private var plainText: PlainText?
    /// Where text was looked for last; one end tag may end many elements.
    private var lastTextStart = -1
    var cursor = 0
    var lookahead: TagLookahead
    var text: TextCollector
    var elements: [HTMLElement] = []
    var attributes: [KeptAttribute] = []
    var values: [UInt8] = []
    var scripts: [DataScript] = []
    var comments: [Range<Int>] = []
    var titleBytes: [UInt8] = []
    var limitsReached: [HTMLLimitReached] = []

    var open: [OpenElement] = []
    var owner = TextCollector.Owner(element: 0, container: 0, flags: [])
    /// Characters before this offset were already read as part of a reference.
    var readThrough = 0
    var isTitleSeen = false
    /// Inside `script` or `style` no tag is looked for.
    var isRaw = false
    var pendingScript: (element: Int, type: String, start: Int)?

    /// How many open elements libxml2 may still look through for misplaced tags.
    var misplacedTagAllowance: Int
    /// Tags that may have told the parser a new name, since its names were last measured.
    var unmeasuredTags = 0
    /// Set once an allowance is used up: where a new parser goes on.
    var resumeOffset: Int?

    init(_ source: UnsafeBufferPointer<UInt8>, limits: HTMLLimits) {
        unsafe self.source = unsafe source
        self.limits = limits
        unsafe lookahead = TagLookahead(
            source,
            attributeLimit: limits.attributesPerElement,
            kept: OutlineCollector.attributeNames
        )
        text = TextCollector(sourceLength: source.count)
        misplacedTagAllowance = limits.misplacedTagWork
        elements.reserveCapacity(source.count / 128 + 16)
        attributes.reserveCapacity(source.count / 128 + 16)
        values.reserveCapacity(source.count / 8 + 64)
    }

    /// Hears a parser whose input begins at `offset` of the source.
    mutating func begin(_ parser: htmlParserCtxtPtr, at offset: Int) {
        unsafe self.parser = unsafe parser
        parserStart = offset
        cutEnd = 0
        plainText = nil
        lookAhead(from: offset)
    }

    /// The source offset at which the parser stands.
    var parserOffset: Int {
        var offset = rawOffset
        if offset < cutEnd { offset -= cutLength }
        if let plainText, offset < plainText.range.upperBound { offset -= plainText.cutLength }
        return offset
    }

    /// Where the parser stands in its own copy of the source.
    private var rawOffset: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe min(parserStart + imprimatur_html_offset(parser), source.count)
    }

    /// Whether the attributes of the next start tag were cut, to be read from the source.
    var areAttributesCut: Bool { cutEnd == lookahead.end }

    /// Where the next parser goes on, if the last one was stopped; all elements below `body` are then closed.
    mutating func takeResumeOffset() -> Int? {
        guard let offset = resumeOffset else { return nil }
        close(downTo: isBodyOpen ? 2 : min(open.count, 1), at: offset)
        resumeOffset = nil
        isRaw = false
        unsafe parser = nil
        cursor = max(cursor, offset)
        lookahead.restart(at: offset)
        return offset
    }

    /// Gives back the memory that no array holds.
    mutating func free() {
        text.free()
    }

    /// Closes what is open at the source's end.
    mutating func finish() {
        unsafe parser = nil
        unsafe close(downTo: 0, at: source.count)
    }

    /// Finds the next start tag at or after the cursor, and cuts attributes that nobody needs before libxml2 reads them.
    mutating func lookAhead(from offset: Int) {
        guard offset > lookahead.next else { return }
        lookahead.advance(to: offset)
        guard let parser = unsafe parser, lookahead.end > lookahead.nameEnd else { return }
        if let surplus = lookahead.surplus {
            noteLimit(
                .attributesPerElement,
                limits.attributesPerElement,
                at: surplus.lowerBound,
                "an element has more than \(limits.attributesPerElement) attributes; the rest of them was left out"
            )
        }
        let place = rawOffset
        if lookahead.isPlain, place >= cutEnd {
            let length = lookahead.end - lookahead.nameEnd
            guard unsafe imprimatur_html_cut(parser, lookahead.nameEnd - place, length) == 0 else {
                (cutLength, cutEnd) = (length, lookahead.end)
                return
            }
        }
        for range in lookahead.dropped where range.lowerBound >= cutEnd {
            unsafe imprimatur_html_blank(parser, range.lowerBound - place, range.count)
        }
        guard let surplus = lookahead.surplus, surplus.lowerBound >= cutEnd else { return }
        unsafe imprimatur_html_blank(parser, surplus.lowerBound - place, surplus.count)
    }

    /// Shows libxml2 one character of the text behind the cursor, where all of the text means itself.
    ///
    /// It goes through text character by character, and makes nothing of it but an event.
    mutating func cutText() {
        guard plainText == nil, cursor > lastTextStart, let parser = unsafe parser else { return }
        let place = parserOffset
        guard place == cursor || isTagEnd(place) else { return }
        lastTextStart = cursor
        guard let text = unsafe PlainText(in: source, from: cursor), text.cutLength > 0 else { return }
        let behind = text.range.upperBound - text.shown.upperBound
        let before = text.shown.lowerBound - text.range.lowerBound
        unsafe imprimatur_html_cut(parser, text.shown.upperBound - place, behind)
        unsafe imprimatur_html_cut(parser, cursor - place, before)
        plainText = text
    }

    /// Whether what stands at an offset is the end of a tag, `>` or `/>`, that reaches to the cursor.
    private func isTagEnd(_ offset: Int) -> Bool {
        guard offset < cursor, offset >= cursor - 2, unsafe source[cursor - 1] == UInt8(ascii: ">") else {
            return false
        }
        return unsafe offset == cursor - 1 || source[offset] == UInt8(ascii: "/")
    }

    /// Takes the text of which libxml2 has read a character; nil where it has read something else.
    mutating func takePlainText(_ data: UnsafePointer<UInt8>, _ length: Int) -> Range<Int>? {
        guard let text = plainText, length == text.shown.count, unsafe matches(data, length, at: text.shown.lowerBound)
        else { return nil }
        plainText = nil
        return text.range
    }

    /// Notes a limit, once for each kind.
    mutating func noteLimit(_ kind: HTMLLimitReached.Kind, _ limit: Int, at offset: Int, _ message: String) {
        if limitsReached.contains(where: { $0.kind == kind }) { return }
        limitsReached.append(HTMLLimitReached(kind: kind, limit: limit, offset: offset, message: message))
    }

    /// Moves the cursor behind a tag or comment that ends at `offset`; events in the middle of a tag do not move it.
    mutating func moveCursor(to offset: Int) {
        if unsafe offset > cursor && source[offset - 1] == UInt8(ascii: ">") {
            cursor = offset
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension OutlineCollector {
    mutating func startElement(_ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard resumeOffset == nil else { return }
        let offset = parserOffset
        var length = 0
        let key = unsafe NameKey(name, length: &length)
        let elementName = length <= 16 ? elementTable.name(key) ?? .other : .other
        let isInSource = unsafe lookahead.isNext(name: name, length: length, parserOffset: offset)
        if !isRedundant(elementName) {
            if open.last?.name == .head, !elementName.belongsInHead { leaveHead(at: offset) }
            if elementName.separatesText { text.endBlock() }
            unsafe push(elementName, key, tag: isInSource ? lookahead.next : -1, attributes: pairs)
        }
        guard isInSource else { return }
        cursor = endOfTag(offset)
        isRaw = elementName == .script || elementName == .style
        if elementName == .script { noteScript() }
        if isRaw { unsafe skipRawContent(UnsafeBufferPointer(start: name, count: length), from: offset) }
        guard !isRaw else { return }
        if elementName == .other || !areAttributesCut { stopAtTooManyNames(resumingAt: cursor) }
        lookAhead(from: cursor)
        cutText()
    }

    private mutating func push(
        _ name: HTMLElementName,
        _ key: NameKey,
        tag: Int,
        attributes pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let index = Int32(truncatingIfNeeded: elements.count)
        let parent = open.isEmpty ? -1 : open[min(open.count, limits.depth) - 1].index
        if open.count == limits.depth {
            noteLimit(
                .depth,
                limits.depth,
                at: cursor,
                "elements are nested more than \(limits.depth) deep; deeper ones are taken for neighbors"
            )
        }
        let firstAttribute = attributes.count
        var flags = (open.last?.flags ?? []).subtracting(.title)
        if tag >= 0, areAttributesCut {
            for attribute in lookahead.attributes { flags.formUnion(keep(attribute)) }
        } else if let pairs = unsafe pairs {
            unsafe flags.formUnion(keepAttributes(pairs, tag: tag))
        }
        flags.formUnion(ownFlags(name, inherited: flags))
        let container = name.separatesText || open.isEmpty ? index : open[open.count - 1].container
        elements.append(
            HTMLElement(
                name: name,
                flags: flags,
                attributeCount: UInt16(truncatingIfNeeded: attributes.count - firstAttribute),
                storedParent: parent,
                storedOffset: Int32(truncatingIfNeeded: tag),
                textStart: UInt32(text.count),
                textEnd: UInt32(text.count),
                firstAttribute: UInt32(firstAttribute)
            )
        )
        open.append(OpenElement(index: index, container: container, flags: flags, name: name, key: key))
        owner = TextCollector.Owner(element: index, container: container, flags: flags)
    }

    var isBodyOpen: Bool { open.count > 1 && open[1].name == .body }

    /// There is one `html` and one `body`, and no `head` within it; libxml2 begins anew after their end.
    private func isRedundant(_ name: HTMLElementName) -> Bool {
        switch name {
        case .html: !open.isEmpty
        case .head, .body: isBodyOpen
        default: false
        }
    }

    /// Text before any element stands in `body`, too.
    mutating func openBody() {
        unsafe push(.html, NameKey(HTMLElementName.html.text), tag: -1, attributes: nil)
        unsafe push(.body, NameKey(HTMLElementName.body.text), tag: -1, attributes: nil)
    }

    /// Ends the head where an element begins that cannot stand in it, as browsers do; libxml2 goes on in the head at
    /// elements that are newer than HTML 4.
    private mutating func leaveHead(at offset: Int) {
        close(downTo: open.count - 1, at: offset)
        guard open.count == 1 else { return }
        unsafe push(.body, NameKey(HTMLElementName.body.text), tag: -1, attributes: nil)
    }

    private mutating func ownFlags(_ name: HTMLElementName, inherited: ElementFlags) -> ElementFlags {
        var flags: ElementFlags = []
        if name.makesInert { flags.insert(.inert) }
        if name.dropsText { flags.insert(.dropsText) }
        if name == .svg || name == .math { flags.insert(.foreign) }
        if name == .title, !isTitleSeen, !inherited.contains(.foreign) {
            isTitleSeen = true
            flags.insert(.title)
        }
        return flags
    }

    mutating func endElement(_ name: UnsafePointer<UInt8>) {
        guard resumeOffset == nil else { return }
        let offset = parserOffset
        var length = 0
        let key = unsafe NameKey(name, length: &length)
        var depth = open.count
        while depth > 0, open[depth - 1].key != key { depth -= 1 }
        if depth > 0 {
            // Whatever follows the end of "body" and "html" still belongs to them, as in browsers.
            let kept = isBodyOpen ? 2 : open[0].name == .html ? 1 : 0
            close(downTo: max(depth - 1, kept), at: offset)
        }
        moveCursor(to: offset)
        isRaw = false
        lookAhead(from: cursor)
        cutText()
    }

    mutating func close(downTo depth: Int, at offset: Int) {
        while open.count > depth, let element = open.popLast() {
            if element.name.separatesText { text.endBlock() }
            let index = Int(element.index)
            let range = text.trimmedRange(from: Int(elements[index].textStart))
            elements[index].textStart = range.start
            elements[index].textEnd = range.end
            if element.name == .script { finishScript(index, at: offset) }
        }
        let last = open.last
        owner = TextCollector.Owner(
            element: last?.index ?? 0,
            container: last?.container ?? 0,
            flags: last?.flags ?? []
        )
    }

    /// The parser stands at the `>` or `/>` of a start tag.
    private func endOfTag(_ offset: Int) -> Int {
        guard unsafe offset < source.count else { return offset }
        return unsafe min(source[offset] == UInt8(ascii: "/") ? offset + 2 : offset + 1, source.count)
    }
}

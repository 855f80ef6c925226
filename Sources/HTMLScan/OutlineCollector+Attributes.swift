// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension OutlineCollector {
    /// Copies the values of the attributes that an outline keeps; returns whether they hide the element.
    mutating func keepAttributes(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>, tag: Int) -> ElementFlags {
        var flags: ElementFlags = []
        var pair = unsafe pairs
        while let name = unsafe pair[0] {
            let value = unsafe pair[1]
            unsafe pair += 2
            var length = 0
            let key = unsafe NameKey(name, length: &length)
            guard length <= 16, let kept = attributeTable.name(key) else { continue }
            let start = values.count
            if let value = unsafe value {
                unsafe appendValue(value, of: kept, named: (name, length), tag: tag)
            }
            flags.formUnion(finish(kept, from: start))
        }
        return flags
    }

    /// Copies the value of an attribute from the source; returns whether it hides the element.
    mutating func keep(_ attribute: TagLookahead.Attribute) -> ElementFlags {
        let start = values.count
        var rest = attribute.value
        while attribute.hasAmpersands, let base = unsafe source.baseAddress,
            let found = unsafe memchr(base + rest.lowerBound, 0x26, rest.count)
        {
            let sign = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
            unsafe values.append(contentsOf: source[rest.lowerBound...sign])
            rest = sign + TagLookahead.ampersand.utf8CodeUnitCount..<rest.upperBound
        }
        unsafe values.append(contentsOf: source[rest])
        return finish(attribute.name, from: start)
    }

    /// Keeps an attribute whose value begins at `start`; returns whether it hides the element.
    private mutating func finish(_ name: HTMLAttributeName, from start: Int) -> ElementFlags {
        let isHiding = hides(name, from: start)
        if name == .style, !isHiding {
            values.removeLast(values.count - start)
            return []
        }
        guard values.count - start <= limits.attributeBytes else {
            leaveOut(name, from: start)
            return isHiding ? .hidden : []
        }
        attributes.append(KeptAttribute(name: name, start: UInt32(start), end: UInt32(values.count)))
        return isHiding ? .hidden : []
    }

    /// Leaves out a value that is too long; a picture in an address says nothing, and is no reason to warn.
    private mutating func leaveOut(_ name: HTMLAttributeName, from start: Int) {
        let isPicture = values[start...].starts(with: "data:".utf8)
        values.removeLast(values.count - start)
        if isPicture { return }
        noteLimit(
            .attributeBytes,
            limits.attributeBytes,
            at: lookahead.next,
            "an attribute has more than \(limits.attributeBytes) bytes; it was left out"
        )
    }

    private func hides(_ name: HTMLAttributeName, from start: Int) -> Bool {
        switch name {
        case .hidden: true
        case .ariaHidden: values[start...].elementsEqual("true".utf8)
        case .style: StyleVisibility.hides(values[start...])
        default: false
        }
    }

    private mutating func appendValue(
        _ value: UnsafePointer<UInt8>,
        of attribute: HTMLAttributeName,
        named name: (text: UnsafePointer<UInt8>, length: Int),
        tag: Int
    ) {
        let length = unsafe strlen(UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self))
        let bytes = unsafe UnsafeBufferPointer(start: value, count: length)
        if tag >= 0, attribute.holdsProse,
            unsafe memchr(value, 0x26, length) != nil || memchr(value, 0xC2, length) != nil,
            let decoded = unsafe proseValue(UnsafeBufferPointer(start: name.text, count: name.length), tag: tag)
        {
            values.append(contentsOf: decoded)
        } else {
            unsafe values.append(contentsOf: bytes)
        }
    }

    /// The value of an attribute decoded from the source as browsers do it.
    ///
    /// That is needed where libxml2 left a `&` in the value or made a control character of `&#146;`.
    private func proseValue(_ name: UnsafeBufferPointer<UInt8>, tag: Int) -> [UInt8]? {
        let whole = unsafe source
        var reader = unsafe StartTagReader(whole, tagAt: tag)
        while let attribute = reader.next() {
            let isNamed =
                unsafe attribute.name.count == name.count
                && whole[attribute.name].elementsEqual(name) { source, lower in
                    source == lower || (source >= 0x41 && source <= 0x5A && source | 0x20 == lower)
                }
            if isNamed { return unsafe ProseDecoder.decode(whole, attribute.value) }
        }
        return nil
    }
}

extension HTMLAttributeName {
    /// Whether the value is text for people, in which references without semicolon are likely to be meant.
    fileprivate var holdsProse: Bool {
        switch self {
        case .content, .alt, .title, .value, .ariaLabel: true
        default: false
        }
    }
}

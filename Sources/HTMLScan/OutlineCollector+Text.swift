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
    /// Longer references are none that the parser decodes.
    private static let longestReference = 40

    /// A run of characters, or the character of a reference.
    mutating func characters(_ data: UnsafePointer<UInt8>, _ length: Int) {
        guard resumeOffset == nil && !isRaw && length > 0 else { return }
        if let run = unsafe takePlainText(data, length) {
            cursor = max(cursor, run.upperBound)
            if let base = unsafe source.baseAddress {
                unsafe add(base + run.lowerBound, run.count, at: run.lowerBound)
            }
            lookAhead(from: cursor)
            return
        }
        let offset = parserOffset
        if unsafe length == 1 && data[0] == UInt8(ascii: "&"),
            let start = referenceStart(before: offset, within: offset)
        {
            unsafe ampersand(data, at: start, parserOffset: offset)
        } else if let start = unsafe place(of: data, length, parserOffset: offset) {
            cursor = max(cursor, start + length)
            let skipped = min(max(readThrough - start, 0), length)
            if skipped < length { unsafe add(data + skipped, length - skipped, at: start + skipped) }
        } else if unsafe isOneScalar(data, length),
            let start = referenceStart(before: offset, within: Self.longestReference)
        {
            unsafe reference(data, length, at: start)
            cursor = max(cursor, offset)
            lookAhead(from: cursor)
            cutText()
            return
        } else {
            unsafe aligned(data, length, upTo: offset)
            cursor = max(cursor, offset)
        }
        lookAhead(from: cursor)
    }

    /// A `&` at `start`: written as a reference, or the beginning of one that the parser does not know.
    private mutating func ampersand(_ data: UnsafePointer<UInt8>, at start: Int, parserOffset offset: Int) {
        // The parser has read "&amp;" to its semicolon, but a name that it does not know only to the name's end.
        if unsafe start + 1 < offset
            && (source[offset - 1] == UInt8(ascii: ";") || source[start + 1] == UInt8(ascii: "#"))
        {
            cursor = max(cursor, offset)
            unsafe add(reference: data, 1, at: start)
            return
        }
        cursor = max(cursor, start + 1)
        if let known = unsafe CharacterReference.read(source, at: start, inAttribute: false) {
            // What follows the "&" in events of its own is read already.
            readThrough = start + known.length
            unsafe known.bytes.withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { unsafe add(reference: base, bytes.count, at: start) }
            }
        } else if start >= readThrough {
            unsafe add(data, 1, at: start)
        }
    }

    /// Where the characters stand in the source byte for byte; nil if they do not.
    ///
    /// A `<` comes before the parser has read it. Others follow the cursor, unless something without an event lies
    /// between: then they end where the parser stands, or one character later if the parser's buffer was full.
    private func place(of data: UnsafePointer<UInt8>, _ length: Int, parserOffset offset: Int) -> Int? {
        if unsafe length == 1 && data[0] == UInt8(ascii: "<") && matches(data, 1, at: offset) { return offset }
        if unsafe matches(data, length, at: cursor) { return cursor }
        if unsafe matches(data, length, at: offset - length) { return offset - length }
        var last = 1
        while last < min(length, 4), unsafe data[length - last] & 0xC0 == 0x80 { last += 1 }
        return unsafe matches(data, length, at: offset + last - length) ? offset + last - length : nil
    }

    func matches(_ data: UnsafePointer<UInt8>, _ length: Int, at start: Int) -> Bool {
        guard start >= 0, unsafe start + length <= source.count, let base = unsafe source.baseAddress else {
            return false
        }
        return unsafe memcmp(base + start, data, length) == 0
    }

    private func isOneScalar(_ data: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        unsafe length == UTF8Survey.sequenceLength(UnsafeBufferPointer(start: data, count: length), at: 0)
    }

    /// The `&` of the reference that ends at `offset` and is not longer than `length`.
    private func referenceStart(before offset: Int, within length: Int) -> Int? {
        var index = offset - 1
        while index >= cursor && index >= offset - length {
            if unsafe source[index] == UInt8(ascii: "&") { return index }
            index -= 1
        }
        return nil
    }

    private mutating func reference(_ data: UnsafePointer<UInt8>, _ length: Int, at start: Int) {
        // HTML reads &#128; to &#159; as windows-1252.
        if unsafe length == 2 && data[0] == 0xC2 && data[1] < 0xA0 {
            let control = unsafe data[1]
            unsafe SingleByteDecoder.replacement(forControl: control).withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { unsafe add(reference: base, bytes.count, at: start) }
            }
            return
        }
        unsafe add(reference: data, length, at: start)
    }

    /// Characters among which the parser dropped some of the source: control characters and the like.
    private mutating func aligned(_ data: UnsafePointer<UInt8>, _ length: Int, upTo offset: Int) {
        var place = cursor
        var index = 0
        while index < length {
            while unsafe place < offset && source[place] != data[index] { place += 1 }
            let start = index
            let startPlace = place
            while unsafe index < length && place < source.count && source[place] == data[index] {
                index += 1
                place += 1
            }
            if index == start {
                // Not found any more: all that is left stands at the parser's place.
                unsafe add(data + index, length - index, at: min(place, offset))
                return
            }
            unsafe add(data + start, index - start, at: startPlace)
        }
    }

    private mutating func add(_ data: UnsafePointer<UInt8>, _ length: Int, at start: Int) {
        if open.isEmpty { openBody() }
        let owner = owner
        if owner.flags.contains(.title) {
            unsafe titleBytes.append(contentsOf: UnsafeBufferPointer(start: data, count: length))
        }
        if owner.flags.contains(.dropsText) { return }
        let room = room(in: length, at: start)
        guard room > 0 else { return }
        unsafe text.append(data, count: wholeCharacters(data, room, of: length), source: start, owner: owner)
    }

    private mutating func add(reference data: UnsafePointer<UInt8>, _ length: Int, at start: Int) {
        if open.isEmpty { openBody() }
        let owner = owner
        if owner.flags.contains(.title) {
            unsafe titleBytes.append(contentsOf: UnsafeBufferPointer(start: data, count: length))
        }
        if owner.flags.contains(.dropsText) { return }
        guard room(in: length, at: start) == length else { return }
        unsafe text.append(reference: data, count: length, source: start, owner: owner)
    }

    /// How many of `length` bytes the open block still takes.
    private mutating func room(in length: Int, at offset: Int) -> Int {
        let room = limits.textBlockBytes - text.openLength
        if length <= room { return length }
        noteLimit(
            .textBlockBytes,
            limits.textBlockBytes,
            at: offset,
            "a block of text has more than \(limits.textBlockBytes) bytes; the rest of it was left out"
        )
        return max(room, 0)
    }

    /// The most bytes up to `count` of which no character is cut.
    private func wholeCharacters(_ data: UnsafePointer<UInt8>, _ count: Int, of length: Int) -> Int {
        guard count < length else { return count }
        var count = count
        while count > 0, unsafe data[count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }
}

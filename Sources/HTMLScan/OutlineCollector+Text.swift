// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

internal import CLibXML2

extension OutlineCollector {
    /// A run of characters, or the character of a reference.
    mutating func characters(_ data: UnsafePointer<UInt8>, _ length: Int) {
        guard resumeOffset == nil && !isRaw && length > 0 else { return }
        let offset = parserOffset
        if let start = unsafe place(of: data, length, parserOffset: offset) {
            unsafe verbatim(data, length, at: start)
        } else if let start = referenceStart(before: offset) {
            unsafe reference(data, length, at: start)
            cursor = max(cursor, offset)
        } else {
            unsafe aligned(data, length, upTo: offset)
            cursor = max(cursor, offset)
        }
        lookAhead(from: cursor)
    }

    /// Where the characters stand in the source byte for byte; nil if they do not.
    ///
    /// They follow the cursor, unless something without an event lies between: then they end where the parser stands,
    /// or one character later if the parser's buffer was full.
    private func place(of data: UnsafePointer<UInt8>, _ length: Int, parserOffset offset: Int) -> Int? {
        if unsafe length == 1 && data[0] == UInt8(ascii: "<") && matches(data, 1, at: offset) { return offset }
        if unsafe matches(data, length, at: cursor) { return cursor }
        if unsafe matches(data, length, at: offset - length) { return offset - length }
        var last = 1
        while last < min(length, 4), unsafe data[length - last] & 0xC0 == 0x80 { last += 1 }
        return unsafe matches(data, length, at: offset + last - length) ? offset + last - length : nil
    }

    private func matches(_ data: UnsafePointer<UInt8>, _ length: Int, at start: Int) -> Bool {
        guard start >= 0, unsafe start + length <= source.count, let base = unsafe source.baseAddress else { return false }
        return unsafe memcmp(base + start, data, length) == 0
    }

    private mutating func verbatim(_ data: UnsafePointer<UInt8>, _ length: Int, at start: Int) {
        cursor = max(cursor, start + length)
        // The parser hands over references that it does not know as "&" and the name.
        if unsafe length == 1 && data[0] == UInt8(ascii: "&"),
            let known = unsafe CharacterReference.read(source, at: start, inAttribute: false)
        {
            readThrough = start + known.length
            unsafe known.bytes.withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { unsafe add(reference: base, bytes.count, at: start) }
            }
            return
        }
        let skipped = min(max(readThrough - start, 0), length)
        if skipped < length { unsafe add(data + skipped, length - skipped, at: start + skipped) }
    }

    /// The `&` of the reference that ends at `offset`.
    private func referenceStart(before offset: Int) -> Int? {
        var index = offset - 1
        while index >= cursor && index > offset - 40 {
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
        let owner = owner
        if owner.flags.contains(.title) {
            unsafe titleBytes.append(contentsOf: UnsafeBufferPointer(start: data, count: length))
        }
        if owner.flags.contains(.dropsText) { return }
        unsafe text.append(data, count: length, source: start, owner: owner)
    }

    private mutating func add(reference data: UnsafePointer<UInt8>, _ length: Int, at start: Int) {
        let owner = owner
        if owner.flags.contains(.title) {
            unsafe titleBytes.append(contentsOf: UnsafeBufferPointer(start: data, count: length))
        }
        if owner.flags.contains(.dropsText) { return }
        unsafe text.append(reference: data, count: length, source: start, owner: owner)
    }
}

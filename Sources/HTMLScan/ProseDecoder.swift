// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// Decodes the references in an attribute's value as browsers do.
enum ProseDecoder {
    private static let longestReference = 32

    /// The value at `range` of the source with its references replaced.
    static func decode(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        let value = unsafe UnsafeBufferPointer(rebasing: source[range])
        var index = 0
        while index < value.count {
            if unsafe value[index] == UInt8(ascii: "&"), let (bytes, length) = unsafe reference(value, at: index) {
                result.append(contentsOf: bytes)
                index += length
            } else {
                unsafe result.append(value[index])
                index += 1
            }
        }
        return result
    }

    private static func reference(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> ([UInt8], Int)? {
        let end = min(start + longestReference, value.count)
        guard start + 1 < end else { return nil }
        if unsafe value[start + 1] == UInt8(ascii: "#") { return unsafe numeric(value, at: start, before: end) }
        if let known = unsafe CharacterReference.read(value, at: start, inAttribute: true) {
            return (known.bytes, known.length)
        }
        let name = unsafe value[(start + 1)..<end]
        guard let semicolon = unsafe name.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let text = unsafe String(decoding: value[(start + 1)..<semicolon], as: UTF8.self)
        guard let entity = unsafe htmlEntityLookup(text) else { return nil }
        return unsafe (UTF8Sequence.bytes(of: entity.pointee.value), semicolon + 1 - start)
    }

    private static func numeric(_ value: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> ([UInt8], Int)?
    {
        var index = start + 2
        let isHexadecimal = unsafe index < end && value[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let radix: UInt32 = isHexadecimal ? 16 : 10
        var number: UInt32 = 0
        let digits = index
        while index < end, let digit = unsafe Character(Unicode.Scalar(value[index])).hexDigitValue, digit < radix {
            number = min(number * radix + UInt32(digit), 0x11_0000)
            index += 1
        }
        guard index > digits else { return nil }
        if unsafe index < value.count && value[index] == UInt8(ascii: ";") { index += 1 }
        if let control = UInt8(exactly: number), (0x80...0x9F).contains(control) {
            return (SingleByteDecoder.replacement(forControl: control), index - start)
        }
        return (UTF8Sequence.bytes(of: number == 0 ? 0xFFFD : number), index - start)
    }
}

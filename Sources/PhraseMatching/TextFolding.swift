// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Text in the form in which phrases are compared.
///
/// That is lower case, without diacritics, with one form of apostrophes, quotes, dashes, digits and wide letters, without
/// soft hyphens, zero-width and bidirectional characters, and without the spaces between characters of scripts that are
/// written without spaces. Words in which letters of another script stand for their likes are read as they look.
///
/// Circled letters (ⓒ) keep their form: compatibility folding would turn a copyright mark into a plain letter.
package struct FoldedText: Sendable {
    /// The folded text in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// For each folded byte, the offset in the text of the scalar that it comes from.
    package private(set) var origins: [Int32] = []
    /// The text that was folded; shared with whoever gave it.
    private var source: [UInt8] = []
    /// Whether Greek or Cyrillic letters stand in the part at hand, which may be disguised Latin ones.
    private var mayBeDisguised = false

    /// Folds nothing yet.
    package init() {}

    /// Folds a text whose offsets start at 0.
    package init(_ text: some Sequence<UInt8>) {
        let bytes = Array(text)
        append(bytes, range: 0..<bytes.count)
    }

    /// Reserves room for about as many bytes as the text has.
    package mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
        origins.reserveCapacity(count)
    }

    /// Appends the folded form of a part of a text; offsets are those of that text.
    package mutating func append(_ text: [UInt8], range: Range<Int>) {
        source = text
        var index = range.lowerBound
        let end = range.upperBound
        let start = bytes.count
        while index < end {
            let byte = text[index]
            if byte < 0x80 {
                let run = FoldedText.endOfASCII(in: text, from: index, to: end)
                if run - index >= FoldedText.longRun {
                    FoldedText.append(ascii: text, range: index..<run, start, to: &bytes, &origins)
                    index = run
                    continue
                }
                if byte >= 0x61, byte <= 0x7A {
                    push(byte, index..<index + 1)
                } else {
                    emit(FoldedText.lowered(byte), index..<index + 1, start)
                }
                index += 1
            } else {
                let (scalar, length) = UTF8Scalar.decode(text, at: index, end: end)
                fold(scalar, at: index..<index + length, start)
                index += length
            }
        }
        if mayBeDisguised { undisguise(from: start) }
        mayBeDisguised = false
    }

    /// Puts other bytes in the place of the last ones, each with the offset that it comes from.
    mutating func replace(from start: Int, by letters: [UInt8], _ places: [Int32]) {
        bytes.replaceSubrange(start..., with: letters)
        origins.replaceSubrange(start..., with: places)
    }

    /// The scalar of the text at an offset.
    func original(at offset: Int) -> UInt32 {
        UTF8Scalar.decode(source, at: offset, end: source.count).scalar
    }

    /// The range of the text that a folded range stands for.
    package func origin(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let place = range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : source.count
            return place..<place
        }
        let end = Int(origins[last])
        return Int(origins[first])..<end + UTF8Scalar.decode(source, at: end, end: source.count).length
    }
}

extension FoldedText {
    /// From how many ASCII characters on they are taken together.
    private static let longRun = 12

    /// The end of the ASCII characters at an offset.
    private static func endOfASCII(in text: [UInt8], from start: Int, to end: Int) -> Int {
        let text = text.span
        var index = start
        while index < end, text[index] < 0x80 { index += 1 }
        return index
    }

    /// Appends ASCII characters, but no second space.
    private static func append(
        ascii text: [UInt8],
        range: Range<Int>,
        _ start: Int,
        to bytes: inout [UInt8],
        _ origins: inout [Int32]
    ) {
        var count = bytes.count
        var previous = count > start ? bytes[count - 1] : 0x20
        bytes.append(contentsOf: repeatElement(0, count: range.count))
        origins.append(contentsOf: repeatElement(0, count: range.count))
        var folded = bytes.mutableSpan
        var places = origins.mutableSpan
        let text = text.span
        for index in range {
            var byte = text[index]
            if byte < 0x61 || byte > 0x7A {
                byte = lowered(byte)
                if byte == 0x20, previous == 0x20 { continue }
            }
            folded[count] = byte
            places[count] = Int32(truncatingIfNeeded: index)
            previous = byte
            count += 1
        }
        let dropped = bytes.count - count
        bytes.removeLast(dropped)
        origins.removeLast(dropped)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x60: 0x27
        case 0x09, 0x0A, 0x0C, 0x0D: 0x20
        default: byte
        }
    }

    /// Appends a byte, but no second space and none between unspaced scalars.
    private mutating func emit(_ byte: UInt8, _ origin: Range<Int>, _ start: Int) {
        if byte == 0x20, bytes.count == start || bytes[bytes.count - 1] == 0x20 { return }
        push(byte, origin)
    }

    private mutating func push(_ byte: UInt8, _ origin: Range<Int>) {
        bytes.append(byte)
        origins.append(Int32(truncatingIfNeeded: origin.lowerBound))
    }

    private mutating func emit(_ text: StaticString, _ origin: Range<Int>) {
        text.withUTF8Buffer { buffer in
            for byte in buffer { push(byte, origin) }
        }
    }

    private mutating func emit(scalar: UInt32, _ origin: Range<Int>, _ start: Int) {
        if scalar < 0x80 {
            emit(UInt8(scalar), origin, start)
            return
        }
        if scalar >= 0x0E00, ScalarClass(scalar) == .unspaced { dropSpaceAfterUnspaced(start) }
        UTF8Scalar.encode(scalar) { push($0, origin) }
    }

    /// "版 权 所 有" reads "版权所有": a space between two scalars of unspaced scripts is no separation.
    private mutating func dropSpaceAfterUnspaced(_ start: Int) {
        guard bytes.count > start + 1, bytes[bytes.count - 1] == 0x20,
            ScalarClass.before(bytes.count - 1, in: bytes, start: start) == .unspaced
        else { return }
        bytes.removeLast()
        origins.removeLast()
    }

    private mutating func fold(_ scalar: UInt32, at origin: Range<Int>, _ start: Int) {
        switch scalar {
        case 0xDF, 0x1E9E: emit("ss", origin)
        case 0xC6, 0xE6: emit("ae", origin)
        case 0xDE, 0xFE: emit("th", origin)
        case 0x152, 0x153: emit("oe", origin)
        case 0x132, 0x133: emit("ij", origin)
        case 0xC0..<0x250: emit(scalar: UInt32(FoldingTable.latin[Int(scalar - 0xC0)]), origin, start)
        case 0xFB00...0xFB06: emit(FoldedText.ligatures[Int(scalar - 0xFB00)], origin)
        case 0x370..<0x400:
            mayBeDisguised = true
            emit(scalar: UInt32(FoldingTable.greek[Int(scalar - 0x370)]), origin, start)
        case 0x400..<0x530:
            mayBeDisguised = true
            emit(scalar: UInt32(FoldingTable.cyrillic[Int(scalar - 0x400)]), origin, start)
        case 0x1E00..<0x1F00:
            emit(scalar: UInt32(FoldingTable.latinAdditional[Int(scalar - 0x1E00)]), origin, start)
        default:
            guard let folded = FoldedText.replacement(scalar) else { return }
            emit(scalar: folded, origin, start)
        }
    }

    /// ff, fi, fl, ffi, ffl, long st, st.
    private static let ligatures: [StaticString] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// The scalar to compare in place of another outside the tables; nil where it is left out.
    private static func replacement(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: 0x20
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x061C, 0x0640,
            0x064B...0x065F, 0x0670, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x0300...0x036F,
            0xFE00...0xFE0F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x206A...0x206F, 0x3164, 0xFFA0,
            0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            nil
        case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x2032, 0xB4: 0x27
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x300C...0x300F: 0x22
        case 0x2010...0x2015, 0x2212, 0x05BE, 0xFE58, 0xFE63: 0x2D
        case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
        case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
        // Letters and digits of mathematics, alphabet after alphabet.
        case 0x1D400...0x1D6A3: (scalar - 0x1D400) % 26 + 0x61
        case 0x1D7CE...0x1D7FF: (scalar - 0x1D7CE) % 10 + 0x30
        case 0x0660...0x0669: scalar - 0x0660 + 0x30
        case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
        case 0x0966...0x096F: scalar - 0x0966 + 0x30
        case 0x09E6...0x09EF: scalar - 0x09E6 + 0x30
        case 0x0E50...0x0E59: scalar - 0x0E50 + 0x30
        case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
        case 0x0649, 0x06CC: 0x064A
        case 0x06A9: 0x0643
        case 0x0531...0x0556: scalar + 0x30
        case 0x24B8: 0x24D2
        case 0x24C5: 0x24DF
        default: scalar
        }
    }
}

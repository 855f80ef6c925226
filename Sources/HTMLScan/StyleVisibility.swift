// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Whether the value of a `style` attribute hides its element from readers.
///
/// It knows the usual ways: not shown, see-through, without size, outside of the page, in the color of its ground. What
/// style sheets say is not read.
enum StyleVisibility {
    /// Looks for declarations that hide.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        var color: ArraySlice<UInt8>?
        var ground: ArraySlice<UInt8>?
        var start = style.startIndex
        while start < style.endIndex {
            let end = style[start...].firstIndex(of: UInt8(ascii: ";")) ?? style.endIndex
            defer { start = end + 1 }
            // Most declarations hide nothing, which their first letters tell.
            guard let first = style[start..<end].firstIndex(where: { $0 > 0x20 }), mayHide(style[first]),
                let colon = style[first..<end].firstIndex(of: UInt8(ascii: ":"))
            else { continue }
            let property = trimmed(style[first..<colon])
            let value = trimmed(style[(colon + 1)..<end])
            if names(property, "color") { color = value }
            if names(property, "background-color") || names(property, "background") { ground = value }
            if hides(property, value) { return true }
        }
        guard let color, let ground else { return false }
        return StyleColor(color).map { $0 == StyleColor(ground) } ?? false
    }

    /// Whether the name of a property that hides begins with a letter.
    private static func mayHide(_ letter: UInt8) -> Bool {
        switch letter | 0x20 {
        case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "l"),
            UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "v"):
            true
        default: false
        }
    }

    private static func hides(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
        if names(property, "display") { return begins(value, "none") }
        if names(property, "visibility") { return begins(value, "hidden") || begins(value, "collapse") }
        if names(property, "opacity") || names(property, "font-size") { return isNothing(value) }
        if names(property, "color") { return StyleColor(value)?.isTransparent == true }
        if names(property, "clip") { return isEmptyClip(value) }
        if names(property, "clip-path") { return begins(value, "inset(100%") || begins(value, "inset(50%") }
        if names(property, "text-indent") || names(property, "left") || names(property, "top") {
            return isFarOutside(value)
        }
        return false
    }

    /// Whether a value is nought, in whatever unit.
    private static func isNothing(_ value: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in value {
            switch byte {
            case UInt8(ascii: "0"): digits += 1
            case UInt8(ascii: "."): continue
            case UInt8(ascii: "1")...UInt8(ascii: "9"): return false
            default: return digits > 0
            }
        }
        return digits > 0
    }

    /// Whether a value is a distance of a thousand or more to the left or the top.
    private static func isFarOutside(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.first == UInt8(ascii: "-") else { return false }
        return value.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }.count >= 4
    }

    /// `rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`: what is left of the element is a dot.
    private static func isEmptyClip(_ value: ArraySlice<UInt8>) -> Bool {
        guard begins(value, "rect(") else { return false }
        let parts = value.dropFirst(5).split { $0 == UInt8(ascii: ",") || $0 <= 0x20 || $0 == UInt8(ascii: ")") }
        return parts.count == 4 && parts.allSatisfy { $0.elementsEqual(parts[0]) }
    }

    private static func names(_ word: ArraySlice<UInt8>, _ name: String) -> Bool {
        word.count == name.utf8.count && begins(word, name)
    }

    private static func begins(_ value: ArraySlice<UInt8>, _ word: String) -> Bool {
        value.count >= word.utf8.count && zip(value, word.utf8).allSatisfy { lowercased($0) == $1 }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        return bytes
    }

    /// A letter in lower case.
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}

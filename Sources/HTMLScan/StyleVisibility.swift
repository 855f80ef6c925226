// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Whether the value of a `style` attribute hides its element.
enum StyleVisibility {
    /// Looks for `display: none` and `visibility: hidden`.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        declares("display", "none", in: style) || declares("visibility", "hidden", in: style)
    }

    private static func declares(_ property: String, _ value: String, in style: ArraySlice<UInt8>) -> Bool {
        var index = style.startIndex
        while index < style.endIndex {
            // A property stands at the beginning or after a semicolon or white space.
            let isStart = index == style.startIndex || style[index - 1] <= 0x20 || style[index - 1] == UInt8(ascii: ";")
            if isStart, let end = match(property, in: style, at: index) {
                var rest = style[end...].drop { $0 <= 0x20 }
                if rest.first == UInt8(ascii: ":") {
                    rest = rest.dropFirst().drop { $0 <= 0x20 }
                    if match(value, in: rest, at: rest.startIndex) != nil { return true }
                }
            }
            index += 1
        }
        return false
    }

    private static func match(_ word: String, in style: ArraySlice<UInt8>, at start: Int) -> Int? {
        var index = start
        for expected in word.utf8 {
            guard index < style.endIndex, style[index] | 0x20 == expected else { return nil }
            index += 1
        }
        return index
    }
}

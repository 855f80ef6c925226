// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A color in a `style` attribute, as far as two of them can be told to be the same.
struct StyleColor: Equatable {
    /// Red, green, blue and opacity, from 0 to 255; or a name alone.
    private let parts: [Int]
    private let name: [UInt8]

    /// Whether nothing of it is seen.
    var isTransparent: Bool { parts.count == 4 && parts[3] == 0 }

    /// Reads `#fff`, `#ffffffff`, `rgb(…)`, `rgba(…)` or a name; nil for anything else, such as a picture.
    init?(_ value: ArraySlice<UInt8>) {
        let text = value.map(StyleVisibility.lowercased)
        if text.first == UInt8(ascii: "#") {
            guard let parts = Self.hexadecimal(text.dropFirst()) else { return nil }
            (self.parts, name) = (parts, [])
        } else if text.starts(with: "rgb".utf8), let open = text.firstIndex(of: UInt8(ascii: "(")) {
            guard let parts = Self.decimal(text[(open + 1)...]) else { return nil }
            (self.parts, name) = (parts, [])
        } else {
            guard !text.isEmpty, text.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), text != Array("inherit".utf8) else {
                return nil
            }
            (parts, name) = Self.known[String(decoding: text, as: UTF8.self)].map { ($0, []) } ?? ([], text)
        }
    }

    private static let known = [
        "white": [255, 255, 255, 255], "black": [0, 0, 0, 255], "transparent": [0, 0, 0, 0],
    ]

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [Int]? {
        let values = digits.compactMap { Int(String(decoding: [$0], as: UTF8.self), radix: 16) }
        guard values.count == digits.count else { return nil }
        switch values.count {
        case 3, 4: return (values.map { $0 * 17 } + [255]).prefix(4).map(\.self)
        case 6, 8:
            let bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
            return (bytes + [255]).prefix(4).map(\.self)
        default: return nil
        }
    }

    private static func decimal(_ text: ArraySlice<UInt8>) -> [Int]? {
        let words = text.prefix { $0 != UInt8(ascii: ")") }
            .split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") || $0 <= 0x20 }
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3 || words.count == 4 else { return nil }
        let parts = words.prefix(3).compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let opacity = words.count == 4 ? Double(words[3]) ?? 1 : 1
        guard (0...1).contains(opacity) else { return nil }
        return parts + [Int((opacity * 255).rounded())]
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A `script` element that holds data, not JavaScript.
public struct DataScript: Sendable, Hashable {
    /// The element's index.
    public let element: Int
    /// The media type in lower case, without parameters, such as `application/ld+json`.
    public let type: String
    /// Where its content stands, as UTF-8 source offsets.
    public let contentRange: Range<Int>

    /// The media type of a `type` attribute's value if it names data; nil for JavaScript and modules.
    static func dataType(_ value: some Sequence<UInt8>) -> String? {
        let bytes = value.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
        let type = String(decoding: bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        let isProgram =
            type.isEmpty || type.hasSuffix("javascript") || type.hasSuffix("ecmascript") || programTypes.contains(type)
        return isProgram ? nil : type
    }

    private static let programTypes = ["module", "text/jscript", "text/livescript", "text/babel", "text/jsx"]
}

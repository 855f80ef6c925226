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
    static func dataType(_ value: String) -> String? {
        let type = value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        if type.isEmpty || type.hasSuffix("javascript") || type.hasSuffix("ecmascript") { return nil }
        return ["module", "text/jscript", "text/livescript", "text/babel", "text/jsx"].contains(type) ? nil : type
    }
}

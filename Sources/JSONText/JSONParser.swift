// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads JSON (RFC 8259) in time linear in its length, and never deeper than a limit.
///
/// The strict parser takes exactly what the specification allows. The lenient one is for JSON found in web pages, and
/// puts the common mistakes right (`JSONRepair`).
package struct JSONParser: Sendable {
    /// How mistakes are treated.
    package enum Mode: Sendable, Hashable {
        /// Each mistake is an error.
        case strict
        /// Common mistakes are put right.
        case lenient
    }

    /// How mistakes are treated.
    package let mode: Mode
    /// The deepest nesting that is read; the outermost value has depth 1.
    package let depthLimit: Int

    /// The parser that takes exactly what the specification allows.
    package static let strict = JSONParser(mode: .strict)
    /// The parser that puts common mistakes right.
    package static let lenient = JSONParser(mode: .lenient)

    /// Makes a parser.
    package init(mode: Mode, depthLimit: Int = 256) {
        self.mode = mode
        self.depthLimit = depthLimit
    }

    /// Reads all of `bytes`, or those in `range`; the offsets of nodes and errors always count from the first of `bytes`.
    package func parse(
        _ bytes: [UInt8],
        in range: Range<Int>? = nil
    ) throws(JSONTextError) -> JSONDocument {
        var session = JSONParseSession(
            bytes: bytes,
            range: range ?? 0..<bytes.count,
            isLenient: mode == .lenient,
            depthLimit: depthLimit
        )
        return try session.document()
    }
}

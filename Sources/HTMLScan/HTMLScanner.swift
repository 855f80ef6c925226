// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads the markup of a page into a flat outline, in one pass over its bytes.
///
/// ```swift
/// let outline = try HTMLScanner().scan(bytes, charset: "iso-8859-1")
/// for block in outline.blocks where !block.isHidden {
///     print(outline.string(block.range), outline.position(atText: block.range.lowerBound).line)
/// }
/// ```
public struct HTMLScanner: Sendable {
    private let limits: HTMLLimits

    /// Makes a scanner that protects itself with `limits`.
    public init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    /// Scans a page.
    ///
    /// - Parameters:
    ///   - bytes: The page as given, after decompression.
    ///   - charset: The `charset` parameter of the Content-Type header.
    /// - Throws: `HTMLScanError` if memory is short. No content of the page makes it throw.
    public func scan(_ bytes: [UInt8], charset: String? = nil) throws(HTMLScanError) -> HTMLOutline {
        let isCut = bytes.count > limits.pageBytes
        let source = TextDecoder.decode(isCut ? Array(bytes[..<limits.pageBytes]) : bytes, charset: charset)
        return try ParseSession.collect(source.bytes, limits: limits) { collector in
            if isCut {
                collector.noteLimit(
                    .pageBytes,
                    limits.pageBytes,
                    at: source.bytes.count,
                    "the page has \(bytes.count) bytes; only the first \(limits.pageBytes) were read"
                )
            }
            return HTMLOutline(source, &collector)
        }
    }

    /// Parses UTF-8 with libxml2 and no handler: the time below which no scan can go; returns how many bytes were read.
    public static func parseFloor(_ utf8: [UInt8]) -> Int {
        ParseSession.floor(utf8)
    }
}

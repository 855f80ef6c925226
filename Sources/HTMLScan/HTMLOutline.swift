// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a page consists of, in flat arrays: elements, the blocks of its text, data scripts, comments.
///
/// Three kinds of offsets occur. A *text offset* is an index of `text`. A *UTF-8 source offset* is an index of
/// `source.bytes`. The offset in a `SourcePosition` counts bytes of the file as given, whatever its encoding.
public struct HTMLOutline: Sendable {
    /// The page in UTF-8, and the way back to the file as given.
    public let source: DecodedSource
    /// All elements in document order; an element's index is its identity.
    public let elements: [HTMLElement]
    /// The words of all blocks in UTF-8: references decoded, white space collapsed, a newline after each block.
    public let text: [UInt8]
    /// The blocks of `text`, in document order.
    public let blocks: [TextBlock]
    /// The scripts that hold data.
    public let scripts: [DataScript]
    /// The contents of the comments as UTF-8 source ranges.
    public let comments: [Range<Int>]
    /// The limits that the page has reached: what lies beyond was left out.
    public let limitsReached: [HTMLLimitReached]
    /// The page's title with white space collapsed; nil if there is none or it is empty.
    public let title: String?

    let attributes: [KeptAttribute]
    let values: [UInt8]
    let runs: [TextRun]
    let owners: [TextOwner]
    let siblings: SiblingNumbers

    init(_ source: DecodedSource, _ collector: inout OutlineCollector) {
        self.source = source
        elements = collector.elements
        text = collector.text.finish()
        blocks = collector.text.blocks
        runs = collector.text.runs
        owners = collector.text.owners
        scripts = collector.scripts
        comments = collector.comments
        limitsReached = collector.limitsReached
        attributes = collector.attributes
        values = collector.values
        title = Self.collapsed(collector.titleBytes)
        siblings = SiblingNumbers()
    }

    private static func collapsed(_ bytes: [UInt8]) -> String? {
        let spaced = String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
        let words = spaced.utf8.split { $0 <= 0x20 }
        return words.isEmpty ? nil : words.map { String(Substring($0)) }.joined(separator: " ")
    }
}

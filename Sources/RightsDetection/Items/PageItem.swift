// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan
package import RightsModel

/// What a page is that came out of a file of items: the entry of a feed, a news item.
package struct PageItem: Sendable {
    /// The file, as given.
    package var file: String
    /// The file's text, and the way back to its bytes.
    package var source: DecodedSource
    /// Where the item begins: a UTF-8 offset of the file.
    package var offset: Int
    /// What the signals of its fields have as their origin.
    package var origin: Origin
    /// The id that it has everywhere, such as a `guid`; nil where it has none.
    package var id: String?
    /// The title.
    package var title: String?
    /// The language, as a BCP 47 tag.
    package var language: String?
    /// The content as HTML in UTF-8.
    package var markup = MappedText()
    /// What is said of the item beside its content.
    package var fields: [ItemField] = []

    /// Makes an item without content.
    package init(file: String, source: DecodedSource, offset: Int, origin: Origin) {
        self.file = file
        self.source = source
        self.offset = offset
        self.origin = origin
    }

    /// The location of a UTF-8 offset of the file.
    package func location(at offset: Int, path: String? = nil) -> SourceLocation {
        let position = source.position(at: offset)
        return SourceLocation(
            line: position.line,
            column: position.column,
            offset: position.offset,
            path: path,
            source: file
        )
    }

    /// The location in the file of a byte of the markup.
    func location(atMarkup offset: Int, path: String?) -> SourceLocation {
        location(at: markup.sourceOffset(at: offset), path: path)
    }

    /// Adds what the item says of itself, which goes before what its content says.
    func complete(_ information: inout PageInformation) {
        information.encoding = source.encoding
        information.title = title ?? information.title
        information.language = information.language ?? language
        information.location = location(at: offset)
    }

    /// Appends a piece of content, which is a work of its own.
    package mutating func append(content: MappedText) {
        guard content.bytes.contains(where: { $0 > 0x20 }) else { return }
        markup.append("<article>".utf8, from: content.sourceOffset(at: 0))
        markup.append(0..<content.bytes.count, of: content)
        markup.append("</article>\n".utf8, from: content.sourceOffset(at: content.bytes.count - 1))
    }
}

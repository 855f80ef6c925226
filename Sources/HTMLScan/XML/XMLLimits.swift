// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How large and how deep an XML document may be; one beyond a limit is not read at all.
package struct XMLLimits: Sendable, Hashable {
    /// Bytes of the document.
    package var bytes: Int
    /// Bytes of all different names, those of a document type among them.
    ///
    /// libxml2 looks each name up in a table that stops growing, which takes time with the square of their number.
    package var nameBytes: Int
    /// Elements inside one another.
    package var depth: Int
    /// Elements in all.
    package var elements: Int
    /// Attributes and declarations of namespaces of one element.
    ///
    /// libxml2 compares each with all others of its element, which takes time with the square of their number.
    package var attributesPerElement: Int
    /// Declarations of namespaces that hold at one place; each name is looked up among them.
    package var namespaces: Int

    /// Makes limits; the values given suit documents on rights, feeds and news items.
    package init(
        bytes: Int = 16 << 20,
        nameBytes: Int = 256 << 10,
        depth: Int = 200,
        elements: Int = 500_000,
        attributesPerElement: Int = 256,
        namespaces: Int = 256
    ) {
        self.bytes = min(max(bytes, 0), HTMLLimits.largestPage)
        self.nameBytes = max(nameBytes, 1 << 10)
        self.depth = min(max(depth, 1), Self.deepest)
        self.elements = max(elements, 1)
        self.attributesPerElement = max(attributesPerElement, 1)
        self.namespaces = max(namespaces, 1)
    }

    /// libxml2 itself goes no deeper than 256 elements.
    private static let deepest = 250
}

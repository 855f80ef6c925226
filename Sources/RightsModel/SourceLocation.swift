// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Where something stands in a page, a rules file or a batch file.
public struct SourceLocation: Sendable, Hashable, Codable {
    /// The line, counted from 1.
    public var line: Int
    /// The column in Unicode scalars, counted from 1.
    public var column: Int
    /// The position in bytes of the file as given, counted from 0.
    ///
    /// For compressed files: of the decompressed bytes.
    public var offset: Int
    /// The open elements, such as `/html/body/footer/p[2]`; nil outside markup.
    public var path: String?
    /// The file in which it stands, as given, where that isn't the page's own: one beside the page (`robots.txt`), or the
    /// feed of which the page is an entry; nil for the page itself.
    public var source: String?

    /// Makes a location.
    public init(line: Int, column: Int, offset: Int, path: String? = nil, source: String? = nil) {
        self.line = line
        self.column = column
        self.offset = offset
        self.path = path
        self.source = source
    }
}

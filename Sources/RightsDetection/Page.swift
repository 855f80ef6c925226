// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan
package import RightsModel

/// A web page as it came: its bytes and what is known beside them.
public struct Page: Sendable {
    /// The name under which the page was given: a path, a URL, or `-` for standard input.
    public var source: String
    /// The page's address, where it is known; relative links resolve against it.
    public var url: String?
    /// The HTTP headers of the response, in order.
    public var headers: [HTTPHeader]
    /// The markup, after any transfer or content encoding is undone.
    public var bytes: [UInt8]
    /// The files that came beside it, in the order in which they were given.
    public var sidecars: [Sidecar]
    /// What a page is that came out of a feed or a news item, of which `bytes` is the entry as it is written; nil for markup.
    package var item: PageItem?

    /// Makes a page.
    public init(
        source: String,
        url: String? = nil,
        headers: [HTTPHeader] = [],
        bytes: [UInt8],
        sidecars: [Sidecar] = []
    ) {
        self.source = source
        self.url = url
        self.headers = headers
        self.bytes = bytes
        self.sidecars = sidecars
    }

    /// The markup: the page's bytes, or what an item holds as its content, in UTF-8.
    package var markup: [UInt8] { item?.markup.bytes ?? bytes }

    /// The encoding of the markup, as far as what came with it tells.
    package var charset: String? { item == nil ? ContentType.charset(in: headers) : "utf-8" }

    /// The location in the file as given of a place in the markup.
    package func location(of position: SourcePosition, path: String? = nil) -> SourceLocation {
        if let item { return item.location(atMarkup: position.offset, path: path) }
        return SourceLocation(line: position.line, column: position.column, offset: position.offset, path: path)
    }
}

/// One line of an HTTP response's head.
public struct HTTPHeader: Sendable, Hashable {
    /// The name as received; compared without regard to case.
    public var name: String
    /// The value, without white space around it.
    public var value: String

    /// Makes a header.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

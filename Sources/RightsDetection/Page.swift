// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

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

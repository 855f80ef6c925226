// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What is known of a page apart from its signals.
public struct PageInformation: Sendable, Hashable, Codable {
    /// The name under which the page was given: a path, a URL, or `-` for standard input.
    public var source: String
    /// The page's address, where it is known.
    public var url: String?
    /// The SHA-256 of the bytes as given (after decompression), in lower-case hexadecimal.
    public var sha256: String
    /// The number of bytes as given (after decompression).
    public var bytes: Int
    /// The encoding in which the page was read, by its WHATWG name (`UTF-8`, `Shift_JIS`).
    public var encoding: String
    /// The language that the page declares, as a BCP 47 tag.
    public var language: String?
    /// The title.
    public var title: String?
    /// Where it begins in the file of which it is an item, such as a feed; nil for a page of its own.
    public var location: SourceLocation?

    /// Makes the information on a page.
    public init(
        source: String,
        url: String? = nil,
        sha256: String,
        bytes: Int,
        encoding: String,
        language: String? = nil,
        title: String? = nil
    ) {
        self.source = source
        self.url = url
        self.sha256 = sha256
        self.bytes = bytes
        self.encoding = encoding
        self.language = language
        self.title = title
    }
}

/// All that a page says about its rights: the content of an audit report.
public struct PageAudit: Sendable, Hashable, Codable {
    /// The page.
    public var page: PageInformation
    /// What it says in sum, action by action; nil where nobody asked for it.
    public var profile: RightsProfile?
    /// What it says, in page order.
    public var signals: [Signal]
    /// What could not be read or decided, in page order.
    public var diagnostics: [Diagnostic]

    /// Makes an audit.
    public init(
        page: PageInformation,
        profile: RightsProfile? = nil,
        signals: [Signal],
        diagnostics: [Diagnostic]
    ) {
        self.page = page
        self.profile = profile
        self.signals = signals
        self.diagnostics = diagnostics
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import CCurl

/// An address on the web, split as libcurl splits it, so that what is checked is what is fetched.
package struct WebAddress: Sendable, Hashable {
    /// The address in full, without its fragment.
    package let text: String
    /// The scheme in lower case.
    package let scheme: String
    /// The host in lower case; an IPv6 address in brackets.
    package let host: String
    /// The port, that of the scheme where the address names none; empty for schemes that have none.
    package let port: String
    /// Whether it holds a user name or a password.
    package let hasCredentials: Bool

    /// Splits an absolute address; nil where it is none.
    package init?(_ text: String) {
        self.init(text, base: nil)
    }

    /// The address that a reference on a page at `base` means; nil where it is none.
    package init?(_ reference: String, on base: WebAddress) {
        self.init(reference, base: base.text)
    }

    private init?(_ reference: String, base: String?) {
        guard !reference.utf8.contains(0), let text = Self.resolve(reference, base: base),
            let scheme = Self.part(CURLUPART_SCHEME, of: text)?.lowercased()
        else { return nil }
        self.text = text
        self.scheme = scheme
        host = Self.part(CURLUPART_HOST, of: text)?.lowercased() ?? ""
        port = Self.part(CURLUPART_PORT, of: text) ?? ""
        hasCredentials = Self.part(CURLUPART_USER, of: text) != nil || Self.part(CURLUPART_PASSWORD, of: text) != nil
    }

    /// Scheme, host and port: `https://example.com:443`.
    package var origin: String { "\(scheme)://\(host):\(port)" }

    /// The address of a file of the same origin.
    package func file(_ path: String) -> WebAddress? { WebAddress(path, on: self) }

    private static func resolve(_ reference: String, base: String?) -> String? {
        guard let base else { return unsafe taken(imprimatur_curl_resolve(nil, reference)) }
        return unsafe taken(imprimatur_curl_resolve(base, reference))
    }

    private static func part(_ part: CURLUPart, of text: String) -> String? {
        unsafe taken(imprimatur_curl_part(text, part))
    }

    /// The text at a pointer that libcurl gave, which is freed.
    private static func taken(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        defer { unsafe curl_free(pointer) }
        return unsafe String(cString: pointer)
    }
}

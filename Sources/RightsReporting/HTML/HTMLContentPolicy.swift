// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Crypto

/// The Content Security Policy of a report: nothing is loaded, and no style or script runs but our own.
///
/// Both are named by their hashes (CSP Level 3, section 2.3.1), so that markup that slipped in could not run either.
enum HTMLContentPolicy {
    /// The content of the `<meta http-equiv="Content-Security-Policy">`.
    static let content = """
        default-src 'none'; style-src '\(source(of: HTMLReportStyle.text.description))'; \
        script-src '\(source(of: HTMLReportScript.text.description))'; base-uri 'none'; form-action 'none'
        """

    /// The hash source of an inline element with this text: `sha256-…`.
    static func source(of text: String) -> String {
        "sha256-" + base64(Array(SHA256.hash(data: Array(text.utf8))))
    }

    /// Base64 with padding (RFC 4648, section 4).
    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place > group.count ? "=" : digits[bits >> (18 - 6 * place) & 63])
            }
        }
        return text
    }
}

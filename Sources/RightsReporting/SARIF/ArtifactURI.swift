// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Paths as URI references (RFC 3986).
enum ArtifactURI {
    /// The reference of a source as given: a path, absolute or not, or a URI.
    static func of(_ source: String) -> String {
        let isURI = ["http://", "https://", "file://", "built-in:"].contains(where: source.hasPrefix)
        var reference = !isURI && source.hasPrefix("/") ? "file://" : ""
        for byte in source.utf8 {
            if isUnreserved(byte) || isURI && isReserved(byte) {
                reference.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                reference += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return reference
    }

    /// Bytes that stand for themselves in every path.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/!$&'()*+,;=@".utf8.contains(byte)
        }
    }

    /// Bytes that have a sense of their own in a URI.
    private static func isReserved(_ byte: UInt8) -> Bool {
        ":?#%".utf8.contains(byte)
    }
}

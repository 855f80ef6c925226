// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A URI reference, split into the five parts of RFC 3986, appendix B; never normalized beyond what resolving needs.
package struct URLReference: Sendable, Hashable {
    /// The scheme in lower case, without its colon; nil for a relative reference.
    package var scheme: String?
    /// What stands between `//` and the path; nil where there is no `//`.
    package var authority: String?
    /// The path; may be empty.
    package var path: String
    /// What stands behind `?`.
    package var query: String?
    /// What stands behind `#`.
    package var fragment: String?

    /// Splits an address; white space around it and line breaks inside are dropped, as browsers do.
    package init(_ text: String) {
        var rest = Array(text.utf8)[...]
        if rest.contains(where: { $0 < 0x20 }) { rest.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
        while let byte = rest.first, byte <= 0x20 { rest.removeFirst() }
        while let byte = rest.last, byte <= 0x20 { rest.removeLast() }
        fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
        query = Self.cut(&rest, at: UInt8(ascii: "?"))
        scheme = Self.scheme(&rest)
        if rest.starts(with: Self.doubleSlash) {
            rest.removeFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...]
        }
        path = String(decoding: rest, as: UTF8.self)
    }

    private init(scheme: String?, authority: String?, path: String, query: String?, fragment: String?) {
        self.scheme = scheme
        self.authority = authority
        self.path = path
        self.query = query
        self.fragment = fragment
    }

    /// Whether the address has a scheme.
    package var isAbsolute: Bool { scheme != nil }

    /// The host in lower case, without user and port; empty where there is none.
    package var host: String {
        guard let authority else { return "" }
        let start = authority.utf8.lastIndex(of: UInt8(ascii: "@")).map(authority.utf8.index(after:))
        let host = authority[(start ?? authority.startIndex)...].utf8
        return host[..<(host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex)].lowercasedText
    }

    /// The address as text.
    package var text: String {
        var text = scheme.map { $0 + ":" } ?? ""
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        if let fragment { text += "#" + fragment }
        return text
    }
}

extension URLReference {
    /// The address that this reference means where `base` is the address of the document (RFC 3986, section 5.2).
    package func resolved(against base: URLReference) -> URLReference {
        if scheme != nil {
            return with(scheme: scheme, authority: authority, path: Self.removingDots(path), query: query)
        }
        if authority != nil {
            return with(scheme: base.scheme, authority: authority, path: Self.removingDots(path), query: query)
        }
        if path.isEmpty {
            return with(scheme: base.scheme, authority: base.authority, path: base.path, query: query ?? base.query)
        }
        let merged = path.hasPrefix("/") ? path : merged(with: base)
        return with(
            scheme: base.scheme,
            authority: base.authority,
            path: Self.removingDots(merged),
            query: query
        )
    }

    private func with(scheme: String?, authority: String?, path: String, query: String?) -> URLReference {
        URLReference(scheme: scheme, authority: authority, path: path, query: query, fragment: fragment)
    }

    /// The path behind the base's last slash (section 5.2.3).
    private func merged(with base: URLReference) -> String {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.lastIndex(of: "/") else { return path }
        return base.path[...slash] + path
    }

    /// A path without its `.` and `..` segments (section 5.2.4).
    private static func removingDots(_ path: String) -> String {
        guard path.contains("."), path.hasPrefix("/") else { return path }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    private static let doubleSlash = [UInt8(ascii: "/"), UInt8(ascii: "/")]

    /// Takes a scheme and its colon off the front.
    private static func scheme(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), let first = rest.first, first.isASCIILetter else {
            return nil
        }
        let name = rest[..<colon]
        guard name.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }) else {
            return nil
        }
        rest = rest[(colon + 1)...]
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Takes what follows the first `mark` off the end, and the mark with it.
    private static func cut(_ rest: inout ArraySlice<UInt8>, at mark: UInt8) -> String? {
        guard let index = rest.firstIndex(of: mark) else { return nil }
        let text = String(decoding: rest[(index + 1)...], as: UTF8.self)
        rest = rest[..<index]
        return text
    }
}

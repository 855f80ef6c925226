// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The parts of an address on the web by which pages are told apart: host and path.
///
/// Read as browsers read it (WHATWG URL): a backslash counts as a slash, what stands before `@` is no host, dot segments
/// are resolved. Scheme, port, query and fragment are left out: an agreement does not hang on them.
package struct WebAddress: Sendable, Hashable {
    /// The host in lower case, without a trailing dot.
    package var host: String
    /// The path from its first slash, dot segments resolved; `/` where none is given.
    package var path: String

    /// Reads `https://example.com/a`, `//example.com/a` and, where `allowsBareHost`, `example.com/a`; nil for the rest.
    package init?(_ text: String, allowsBareHost: Bool = false) {
        var rest = Substring(text.replacing("\\", with: "/"))
        guard !rest.isEmpty, !rest.contains(where: { $0.isWhitespace }) else { return nil }
        if let scheme = WebAddress.scheme(of: rest) {
            guard scheme == "http" || scheme == "https" else { return nil }
            rest = rest.dropFirst(scheme.count + 1)
            guard rest.hasPrefix("//") else { return nil }
        } else if !rest.hasPrefix("//"), !allowsBareHost {
            return nil
        }
        rest = rest.drop { $0 == "/" }
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        var authority = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(authority.count)
        if let sign = authority.lastIndex(of: "@") { authority = authority[authority.index(after: sign)...] }
        var host = authority.prefix { $0 != ":" }.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        guard !host.isEmpty, !host.hasPrefix("."), !host.contains("..") else { return nil }
        self.host = host
        self.path = WebAddress.resolved(path)
    }

    /// Whether `self`, read as the beginning of an address, covers `page`.
    ///
    /// The host covers its subdomains; the path ends at a segment's end: `/news` covers `/news/a`, and not `/newsroom`.
    package func covers(_ page: WebAddress) -> Bool {
        guard page.host == host || page.host.hasSuffix("." + host) else { return false }
        let prefix = path.hasSuffix("/") ? String(path.dropLast()) : path
        return page.path == prefix || page.path.hasPrefix(prefix + "/")
    }

    /// Whether both lead to the same page: a `www.` and a slash at the end make no difference.
    package func isSamePage(as other: WebAddress) -> Bool {
        isSameSite(as: other) && trimmedPath == other.trimmedPath
    }

    /// Whether both have the same host, `www.` aside.
    package func isSameSite(as other: WebAddress) -> Bool {
        hostWithoutWWW == other.hostWithoutWWW
    }
}

extension WebAddress {
    private var hostWithoutWWW: Substring {
        host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
    }

    private var trimmedPath: Substring {
        path.hasSuffix("/") ? path.dropLast() : path[...]
    }

    /// The scheme in lower case; nil where there is none (`example.com:8080/a` has none).
    private static func scheme(of text: Substring) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon]
        guard !scheme.isEmpty, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") }) else {
            return nil
        }
        return scheme.lowercased()
    }

    private static func resolved(_ path: Substring) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var segments: [Substring] = []
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch part.lowercased().replacing("%2e", with: ".") {
            case ".":
                if isLast { segments.append("") }
            case "..":
                _ = segments.popLast()
                if isLast { segments.append("") }
            default:
                segments.append(part)
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}

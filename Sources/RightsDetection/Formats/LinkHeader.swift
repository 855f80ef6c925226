// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The HTTP `Link` header (RFC 8288).
enum LinkHeader {
    /// One link of a header.
    struct Link: Sendable, Hashable {
        /// The address as written.
        var target: String
        /// The relation types in lower case.
        var relations: [String]
        /// The address of what the link is about; nil for the page itself.
        var anchor: String?
        /// The type of what it leads to, in lower case and without parameters.
        var type: String?
    }

    /// The links of a header's value; what is no link is left out.
    static func links(in value: String) -> [Link] {
        let bytes = Array(value.utf8)
        var links: [Link] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            var link = Link(target: String(decoding: bytes[(open + 1)..<close], as: UTF8.self), relations: [])
            index = close + 1
            // Of a parameter that stands twice the first one counts (section 3.3).
            let parameters = parameters(in: bytes, &index)
            func first(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
            link.relations = first("rel")?.spaceSeparatedTokens ?? []
            link.anchor = first("anchor")
            link.type = first("type").map { $0.prefix { $0 != ";" }.trimmingASCIISpace.lowercased() }
            links.append(link)
        }
        return links
    }

    /// The parameters of a link, up to the comma that ends it.
    private static func parameters(in bytes: [UInt8], _ index: inout Int) -> [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        var current: [UInt8] = []
        var isQuoted = false
        func finish() {
            let parts = String(decoding: current, as: UTF8.self).split(separator: "=", maxSplits: 1)
            current.removeAll()
            guard let name = parts.first?.trimmingASCIISpace.lowercased(), !name.isEmpty else { return }
            parameters.append((name, parts.count > 1 ? parts[1].trimmingASCIISpace : ""))
        }
        loop: while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\\") where isQuoted && index < bytes.count:
                current.append(bytes[index])
                index += 1
            case UInt8(ascii: ",") where !isQuoted: break loop
            case UInt8(ascii: ";") where !isQuoted: finish()
            default: current.append(byte)
            }
        }
        finish()
        return parameters
    }
}

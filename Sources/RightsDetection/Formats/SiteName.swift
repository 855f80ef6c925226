// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The name under which a site is registered, as far as it can be told without a list of public suffixes.
enum SiteName {
    /// The last two labels of a host, or three where the second last is short: `example.co.uk`.
    static func of(_ host: String) -> String {
        let labels = host.utf8.split(separator: UInt8(ascii: "."))
        guard labels.count > 2, let last = labels.last else { return host }
        let isShort = labels[labels.count - 2].count <= 3 && last.count == 2
        return labels.suffix(isShort ? 3 : 2).map { String(Substring($0)) }.joined(separator: ".")
    }
}

extension Document {
    /// The site to which the page belongs: of its address, else of the one that it gives itself; empty where unknown.
    var site: String {
        if let url = page.url { return SiteName.of(URLReference(url).host) }
        for (index, element) in outline.elements.enumerated() {
            switch element.name {
            case .link where outline.valueBytes(of: .rel, in: index)?.hasToken("canonical") == true:
                if let host = outline.value(of: .href, in: index).map({ URLReference($0).host }), !host.isEmpty {
                    return SiteName.of(host)
                }
            case .meta where outline.valueBytes(of: .property, in: index)?.isText("og:url") == true:
                if let host = outline.value(of: .content, in: index).map({ URLReference($0).host }), !host.isEmpty {
                    return SiteName.of(host)
                }
            default: continue
            }
        }
        return ""
    }
}

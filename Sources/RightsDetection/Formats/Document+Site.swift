// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

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

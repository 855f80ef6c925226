// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

extension AgreementReader {
    /// Reads what an agreement covers.
    ///
    /// Hosts, beginnings of addresses, or mappings that say which is meant: `{site: …}`, `{section: …}`, `{asset: …}`.
    static func readCovers(
        _ reader: inout MappingReader,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        guard let node = reader.node(for: "covers") else { return }
        for element in try elements(of: node) {
            guard element.members != nil else {
                agreement.covers.append(try section(element))
                continue
            }
            try readEntry(element, into: &agreement)
        }
        guard !agreement.covers.isEmpty || !agreement.assets.isEmpty else {
            throw node.error("“covers” is empty; leave it out for an agreement on every page of the batch")
        }
    }

    private static func elements(of node: LocatedNode) throws(StructuredTextError) -> [LocatedNode] {
        node.members == nil ? try node.listOrOne() : [node]
    }

    private static func readEntry(
        _ node: LocatedNode,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        var reader = try MappingReader(node, subject: "what an agreement covers")
        let site = reader.node(for: "site")
        let section = reader.node(for: "section")
        let asset = reader.node(for: "asset")
        try reader.rejectUnknownKeys()
        guard site != nil || section != nil || asset != nil else {
            throw node.error("expected “site”, “section” or “asset”")
        }
        if let site { agreement.covers.append(try self.site(site)) }
        if let section { agreement.covers.append(try self.section(section)) }
        guard let asset else { return }
        let text = try asset.string()
        guard WebAddress(text) != nil else {
            throw asset.error("“\(text)” is not the address of a page or an image (https://example.com/news/a-1)")
        }
        agreement.assets.append(text)
    }

    private static func site(_ node: LocatedNode) throws(StructuredTextError) -> String {
        let text = try section(node)
        guard WebAddress(text, allowsBareHost: true)?.path == "/" else {
            throw node.error("“\(text)” is more than a site; write it under “section” or “asset”")
        }
        return text
    }

    /// The beginning of addresses; what stands behind `?` or `#` would be lost, so it is refused.
    private static func section(_ node: LocatedNode) throws(StructuredTextError) -> String {
        let text = try node.site()
        guard !text.contains("?"), !text.contains("#") else {
            throw node.error("a section ends before “?” and “#”; write a single page as {asset: \"\(text)\"}")
        }
        return text
    }
}

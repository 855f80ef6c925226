// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// Tells what a file beside a page is.
enum SidecarKind {
    /// What the name of a file says: `robots.txt`, `example.com-robots.txt`, `site.rsl`.
    static func named(_ path: String) -> Sidecar.Kind? {
        var name = (path.split(separator: "/").last ?? "").lowercased()[...]
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return names.first { ending, _ in
            guard name.hasSuffix(ending) else { return false }
            // A whole name, or one behind a mark: "mai.txt" is no ai.txt.
            let before = name.dropLast(ending.count).last
            return ending.hasPrefix(".") || before.map { !$0.isLetter && !$0.isNumber } ?? true
        }?.kind
    }

    private static let names: [(ending: String, kind: Sidecar.Kind)] = [
        ("robots.txt", .robotsTxt), ("tdmrep.json", .tdmrepJSON), ("trust.txt", .trustTxt), ("ai.txt", .aiTxt),
        (".rsl", .rsl), ("rsl.xml", .rsl), (".xmp", .xmp), ("odrl.json", .odrl), ("odrl.jsonld", .odrl),
    ]

    /// What the first bytes of a file say, by words that files of one kind alone have; nil where none is there.
    static func of(_ bytes: [UInt8]) -> Sidecar.Kind? {
        let start = String(decoding: bytes.prefix(64 << 10), as: UTF8.self).lowercased()
        return contents.first { words, _ in words.contains { start.contains($0) } }?.kind
    }

    private static let contents: [(words: [String], kind: Sidecar.Kind)] = [
        (["rslstandard.org/rsl", "<rsl>", "<rsl "], .rsl),
        (["<x:xmpmeta", "<?xpacket", "adobe:ns:meta"], .xmp),
        (["\"tdm-reservation\""], .tdmrepJSON),
        (["www.w3.org/ns/odrl"], .odrl),
        (["datatrainingallowed", "belongto=", "controlledby="], .trustTxt),
        (["user-agent:"], .robotsTxt),
    ]
}

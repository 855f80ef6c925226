// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The names of terms: those of schema.org bare (`license`), those of other vocabularies with a prefix (`cc:license`).
enum MetadataTerm {
    /// The vocabularies that are read, by the prefixes that RDFa's initial context and habit give them.
    private static let namespaces: [String: String] = [
        "schema": "http://schema.org/", "cc": "http://creativecommons.org/ns#",
        "dc": "http://purl.org/dc/elements/1.1/", "dc11": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "dct": "http://purl.org/dc/terms/", "xhv": "http://www.w3.org/1999/xhtml/vocab#", "og": "http://ogp.me/ns#",
        "foaf": "http://xmlns.com/foaf/0.1/", "dcmitype": "http://purl.org/dc/dcmitype/",
    ]

    /// The prefixes of names by vocabulary; schema.org's terms have none.
    private static let prefixes: [(address: String, prefix: String)] = [
        ("schema.org/", ""), ("creativecommons.org/ns#", "cc:"), ("purl.org/dc/elements/1.1/", "dc:"),
        ("purl.org/dc/terms/", "dcterms:"), ("w3.org/1999/xhtml/vocab#", "xhv:"), ("ogp.me/ns#", "og:"),
        ("xmlns.com/foaf/0.1/", "foaf:"), ("purl.org/dc/dcmitype/", "dcmitype:"),
        ("web.resource.org/cc/", "cc:"), ("data-vocabulary.org/", ""),
    ]

    /// The address for which a prefix stands unless the page says otherwise; nil where it is not known.
    static func namespace(ofPrefix prefix: String) -> String? {
        namespaces[prefix]
    }

    /// The name of the term at an address; nil where the vocabulary is not read.
    static func name(ofAddress address: String) -> String? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon]
        guard scheme == "http" || scheme == "https" else { return nil }
        var rest = address[colon...].dropFirst()
        guard rest.hasPrefix("//") else { return nil }
        rest = rest.dropFirst(2)
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        for (vocabulary, prefix) in prefixes where rest.hasPrefix(vocabulary) {
            let term = rest.dropFirst(vocabulary.utf8.count)
            return term.isEmpty ? nil : prefix + term
        }
        return nil
    }

    /// The name of a term as authors write it where the vocabulary is schema.org's: bare, prefixed, or in full.
    static func name(_ key: String) -> String {
        guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")) else { return key }
        if let namespace = namespaces[String(key[..<colon])] {
            return name(ofAddress: namespace + key[key.utf8.index(after: colon)...]) ?? key
        }
        return name(ofAddress: key) ?? key
    }
}

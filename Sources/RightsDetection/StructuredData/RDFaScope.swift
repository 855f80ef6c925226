// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What something in RDFa is.
enum RDFaNode: Sendable, Hashable {
    /// The page itself.
    case document
    /// A thing with an address, resolved where the page's is known.
    case address(String)
    /// A thing without one, by the element that makes it.
    case blank(Int)
}

/// What the elements around an element hand down to it (RDFa Core 1.1, section 7.2, "Evaluation Context").
struct RDFaScope: Sendable {
    /// A relation that waits for what it leads to.
    struct Incomplete: Sendable {
        var name: String
        var isReverse: Bool
    }

    /// The subject of what is said inside.
    var subject = RDFaNode.document
    /// The node that became the object around, if another than the subject.
    var object = RDFaNode.document
    /// The relations around that have found no object.
    var incomplete: [Incomplete] = []
    /// The address in front of terms without a prefix; nil where they are taken from the initial context.
    var vocabulary: String?
    /// The prefixes declared, the inner ones last.
    var prefixes: [(prefix: String, address: String)] = []

    /// The address for which a prefix stands here.
    private func namespace(_ prefix: String) -> String? {
        prefixes.last { $0.prefix == prefix }?.address ?? MetadataTerm.namespace(ofPrefix: prefix)
    }

    /// The full address of a term, a prefixed name or an address; nil for a term that means nothing here.
    func address(ofTerm written: Substring) -> String? {
        guard let colon = written.firstIndex(of: ":") else {
            if let vocabulary { return vocabulary + written }
            // Terms of the initial context are told apart without regard to case (section 7.4.3).
            return written.lowercased() == "license" ? "http://www.w3.org/1999/xhtml/vocab#license" : nil
        }
        return address(ofPrefixed: written, colon: colon) ?? String(written)
    }

    /// The address of a prefixed name, with or without brackets around it; nil where the prefix is unknown.
    func address(ofPrefixed written: Substring, colon: Substring.Index) -> String? {
        let rest = written[written.index(after: colon)...]
        guard !rest.hasPrefix("//"), let namespace = namespace(written[..<colon].lowercased()) else { return nil }
        return namespace + rest
    }

    /// Adds the pairs of a `prefix` attribute.
    mutating func addPrefixes(_ value: String) {
        let words = value.split(whereSeparator: \.isWhitespace)
        for (name, address) in zip(words, words.dropFirst()) where name.hasSuffix(":") {
            prefixes.append((name.dropLast().lowercased(), String(address)))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// How a document of Really Simple Licensing belongs to a page.
struct RSLAssociation: Sendable {
    /// How near a document stands to what it is about: a nearer one prevails.
    enum Rank: Int, Sendable, Comparable {
        /// The site names it, in robots.txt; or nobody says to what it belongs.
        case site
        /// The page names or holds it.
        case page
        /// A part of the page, or a file, holds it.
        case part

        static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
    }

    /// How near it stands.
    var rank: Rank
    /// What it is about.
    var scope: Scope
    /// Whether it stands inside of the file that it is about, whatever its patterns say.
    var isEmbedded = false
    /// The address against which its own resolve.
    var base: URLReference?
    /// The place of a byte of the document.
    var place: @Sendable (Int) -> Findings.Place

    /// Whether an empty pattern covers something: what the association is about.
    var definesScope: Bool { rank > .site }
}

/// A pattern of addresses in a document of Really Simple Licensing.
struct RSLPattern {
    /// Whether a pattern covers a page.
    enum Coverage: Equatable {
        /// It does; the longer the pattern, the narrower.
        case covers(length: Int)
        case misses
        /// The page's address would have to be known.
        case unknown
    }

    /// Whether a pattern covers the page or the part of it with which the document is associated.
    static func coverage(of url: String, in association: RSLAssociation, _ document: Document) -> Coverage {
        if association.isEmbedded { return url.isEmpty ? .misses : .covers(length: .max) }
        if url.isEmpty { return association.definesScope ? .covers(length: .max) : .misses }
        let reference = URLReference(url)
        var path = url
        if let authority = reference.authority {
            guard let page = document.page.url.map(URLReference.init), let own = page.authority else { return .unknown }
            guard own.lowercased() == authority.lowercased() else { return .misses }
            path = reference.path.isEmpty ? "/" : reference.path
            if let query = reference.query { path += "?" + query }
        }
        let pattern = PathPattern(path)
        if pattern.matches(document.path) { return .covers(length: pattern.length) }
        return document.path == nil ? .unknown : .misses
    }
}

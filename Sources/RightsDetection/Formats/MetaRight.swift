// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a `<meta>` element says about rights, by its name.
enum MetaRight: Sendable {
    /// A notice, a statement, or the bare name of a holder.
    case rights
    /// A holder.
    case holder
    /// The date of the copyright.
    case date
    /// Words on access, or the source of the rights, which are no notice.
    case words
    /// The address of a license.
    case license
    /// The address of terms.
    case terms
    /// How much of the article is free.
    case tier
    /// The countries in which the page's object may or may not be shown, or the age from which.
    case restriction
    /// The parts of the page and their licenses, by a proposal that nobody followed.
    case standard

    /// The meaning of a name in lower case; nil for those that say nothing on rights.
    static func of(_ name: String) -> MetaRight? {
        if let meaning = meanings[name] { return meaning }
        // The prefixes of Dublin Core and PRISM.
        guard let first = name.utf8.first, first == UInt8(ascii: "d") || first == UInt8(ascii: "p") else { return nil }
        return meanings[DublinCoreName.normalized(name)]
    }

    private static let meanings: [String: MetaRight] = [
        "copyright": .rights, "rights": .rights, "dc.rights": .rights, "dc.copyright": .rights,
        "dcterms.rights": .rights, "prism.copyright": .rights, "prism.rights.copyright": .rights,
        "dc.rights.copyright": .rights, "dcterms.copyright": .rights,
        "dc.rights.rightsholder": .holder, "dc.rightsholder": .holder, "dcterms.rightsholder": .holder,
        "dcterms.rights.rightsholder": .holder, "copyright-holder": .holder, "rights-holder": .holder,
        "dcterms.datecopyrighted": .date, "dc.date.copyrighted": .date, "dc.datecopyrighted": .date,
        "dcterms.accessrights": .words, "dc.accessrights": .words, "dc.rights.accessrights": .words,
        "dcterms.provenance": .words,
        "license": .license, "og:license": .license, "dc.license": .license, "dc.rights.license": .license,
        "dcterms.license": .license, "dc.rights.uri": .license, "cc:license": .license,
        "usageterms": .terms, "terms-of-service": .terms, "dcterms.rights.usageterms": .terms,
        "article:content_tier": .tier, "og:article:content_tier": .tier,
        "og:restrictions:country:allowed": .restriction, "og:restrictions:country:disallowed": .restriction,
        "og:restrictions:age": .restriction,
        "rights-standard": .standard,
    ]
}

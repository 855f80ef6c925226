// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a property of structured data says about rights.
enum RightsProperty: Sendable {
    /// The license.
    case license
    /// A statement of rights, a notice or the address of either.
    case rights
    /// Terms of access, which are no notice.
    case access
    /// Who holds the copyright.
    case holder
    /// Since when.
    case year
    /// A notice.
    case notice
    /// The credit that is asked for.
    case credit
    /// Who made the work; a credit where it is a picture.
    case creator
    /// A page of terms.
    case terms
    /// A page on which to get a license.
    case licensing
    /// Whether access is free.
    case freeAccess
    /// When the content ceases to be offered.
    case expiry

    /// The meaning of a property; nil for those that say nothing on rights.
    ///
    /// `sdLicense` is left out: it is the license of the data, never of what they describe. A publisher is no holder.
    static func of(_ name: String) -> RightsProperty? {
        meanings[name]
    }

    private static let meanings: [String: RightsProperty] = [
        "license": .license, "cc:license": .license, "xhv:license": .license, "dcterms:license": .license,
        "dc:license": .license,
        "dc:rights": .rights, "dcterms:rights": .rights, "rights": .rights, "dcterms:accessRights": .access,
        "conditionsOfAccess": .access,
        "copyrightHolder": .holder, "copyrightholder": .holder, "dcterms:rightsHolder": .holder,
        "copyrightYear": .year, "copyrightyear": .year, "dcterms:dateCopyrighted": .year,
        "copyrightNotice": .notice, "copyrightnotice": .notice, "copyright": .notice,
        "creditText": .credit, "cc:attributionName": .credit,
        "creator": .creator, "dc:creator": .creator, "dcterms:creator": .creator,
        "usageInfo": .terms, "termsOfService": .terms, "usageTerms": .terms, "cc:useGuidelines": .terms,
        "acquireLicensePage": .licensing, "cc:morePermissions": .licensing,
        "isAccessibleForFree": .freeAccess, "expires": .expiry,
    ]
}

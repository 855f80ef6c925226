// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a statement does with its actions.
public enum Modality: String, CaseIterable, Sendable, Hashable, Codable {
    /// "All rights reserved".
    case reservation
    /// "May not be republished".
    case prohibition
    /// "May be reproduced".
    case permission
    /// "Must be credited".
    case duty
}

/// What a signal is about.
public enum Scope: String, CaseIterable, Sendable, Hashable, Codable {
    /// The site or the page as a whole.
    case page
    /// This article or text.
    case work
    /// One image, graphic, recording.
    case media
    /// Something else: a theme, software, a widget, somebody else's teaser.
    case other
}

/// Where a signal stands.
public enum Origin: String, CaseIterable, Sendable, Hashable, Codable {
    /// Text that a reader sees.
    case text
    /// The `alt` or `title` of an element.
    case attribute
    /// A `<meta>` element.
    case meta
    /// A link: `<link>`, `<a>`, `<area>`, or HTTP `Link`.
    case link
    /// A block of JSON-LD.
    case jsonLD = "json-ld"
    /// Microdata.
    case microdata
    /// RDFa.
    case rdfa
    /// An HTTP header.
    case header
    /// The site's robots.txt.
    case robotsTxt = "robots.txt"
    /// The site's TDM reservation file.
    case tdmrepJSON = "tdmrep.json"
    /// A document of Really Simple Licensing.
    case rsl
    /// The site's trust.txt.
    case trustTxt = "trust.txt"
    /// The site's ai.txt.
    case aiTxt = "ai.txt"
    /// The metadata of a picture or document (Extensible Metadata Platform).
    case xmp
    /// A policy in the Open Digital Rights Language.
    case odrl
    /// A feed.
    case feed
    /// A news item in ninjs.
    case ninjs
    /// A news item in NewsML-G2.
    case newsML = "newsml-g2"
}

/// A condition under which a prohibition does not hold (`unless`), or that a permission or duty demands (`requires`).
public enum Condition: String, CaseIterable, Sendable, Hashable, Codable {
    /// The right holder's permission.
    case authorization
    /// The source or the author is named.
    case attribution
    /// A link to the source.
    case link
    /// No commercial purpose.
    case nonCommercial = "non-commercial"
    /// Private use.
    case personalUse = "personal-use"
    /// No change of the content.
    case unmodified
    /// Adaptations under the same license.
    case shareAlike = "share-alike"
    /// The right holder is told.
    case notification
    /// The license is named and linked.
    case licenseNotice = "license-notice"
    /// Changes are marked as such.
    case indicateChanges = "indicate-changes"
    /// What the law permits anyway: quotation, fair dealing.
    case law
}

/// The kind of a page that a policy link points at.
public enum Policy: String, CaseIterable, Sendable, Hashable, Codable {
    /// A privacy policy.
    case privacy
    /// Terms of use, of service, of sale.
    case terms
    /// An imprint or legal notice.
    case legalNotice = "legal-notice"
    /// A cookie policy or cookie settings.
    case cookies
    /// A copyright or rights page.
    case copyright
    /// Reprints, permissions, syndication, licenses to buy.
    case licensing
    /// "Do not sell my data", advertising choices.
    case privacyChoices = "privacy-choices"
}

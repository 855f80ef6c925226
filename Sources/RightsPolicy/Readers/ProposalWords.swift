// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The words that the fields of a proposal may take, where the field has a fixed list.
package enum ProposalWords {
    /// Where a copy may appear.
    package static let channels = [
        "web", "print", "app", "newsletter", "broadcast", "audio", "social", "intranet", "database", "dataset",
    ]
    /// What may be changed in the content.
    package static let edits = [
        "none", "style", "time-place", "headline", "headline-shortened", "cuts", "additions", "localized",
        "illustrations", "summary",
    ]
    /// What may be done with an image.
    package static let treatments = ["as-is", "cropped", "gallery", "hero", "thumbnail"]
    /// What a source may say of an item.
    package static let statuses = ["published", "embargoed", "held", "killed", "corrected", "taken-down"]
    /// How advertising may stand to a copy.
    package static let ads = ["none", "adjacent", "sold-against", "inside"]
    /// Where a credit may stand.
    package static let positions = ["byline", "top", "near-top", "end"]
    /// What a republisher may be.
    package static let republishers = ["news", "ngo", "academic", "personal", "corporate"]
    /// On what a proposer may say that the use rests.
    package static let bases = [
        "license", "permission", "own-content", "public-domain", "quotation", "fair-use", "fair-dealing",
        "news-reporting", "tdm-exception",
    ]
    /// The bases that the law may give, whatever the page says: a program can't decide them.
    package static let statutoryBases = [
        "public-domain", "quotation", "fair-use", "fair-dealing", "news-reporting", "tdm-exception",
    ]
}

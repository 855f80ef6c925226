// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// One action on one page, with the circumstances in which it is proposed.
///
/// What is not known stays nil: absence is never read as "no".
public struct Proposal: Sendable, Hashable {
    /// What is proposed.
    public var action: Action
    /// Who would publish, and where.
    public var republisher: Republisher?
    /// The channels: `web`, `print`, `app`, `newsletter`, `broadcast`, `audio`, `social`, `intranet`, `database`.
    public var channels: [String]
    /// ISO 3166 codes, or `WORLD`.
    public var territories: [String]
    /// The language of the outcome, as a BCP 47 tag.
    public var language: String?
    /// Whether money is made with it.
    public var commercial: Bool?
    /// How much is taken.
    public var extent: Extent?
    /// What is changed, in words such as `none`, `style`, `headline`, `cuts`, `additions`, `summary`.
    public var edits: [String]?
    /// Whether readers are told what was changed.
    public var changesMarked: Bool?
    /// The images taken; an empty list says that none are.
    public var images: [ProposedImage]?
    /// The credit to be given.
    public var attribution: Attribution?
    /// The link back to the source.
    public var linkBack: LinkBack?
    /// The license notice to be shown: a license id or address.
    public var licenseNotice: String?
    /// Whether the right holder has been told.
    public var notified: Bool?
    /// When it is to appear and to go.
    public var schedule: Schedule?
    /// The basis that the proposer claims, such as `license`, `permission`, `quotation`, `fair-use`.
    public var claimedBasis: String?
    /// The path of the copy as it will appear.
    public var output: String?
    /// What was found in that copy, where it was read; nil where none is given.
    public var copy: CopyReport?
    /// When the page was first published.
    public var firstPublished: DateTime?
    /// What the source says of the item: `published`, `embargoed`, `held`, `killed`, `corrected`, `taken-down`.
    public var status: String?
    /// When the embargo ends.
    public var embargoUntil: DateTime?
    /// What readers pay for the copy; 0 where it is free.
    public var price: Double?
    /// Whether the copy stands behind a paywall.
    public var paywall: Bool?
    /// The advertising with the copy: `none`, `adjacent`, `sold-against`, `inside`.
    public var ads: [String]?
    /// Whether it is one of many that are taken by a machine rather than chosen one by one.
    public var bulk: Bool?
    /// Who translated it, as the copy will say.
    public var translator: String?

    /// Makes a proposal of an action, all circumstances unknown.
    public init(action: Action) {
        self.action = action
        channels = []
        territories = []
    }
}

/// Who would publish.
public struct Republisher: Sendable, Hashable {
    /// The outlet's name.
    public var name: String?
    /// Its country, as an ISO 3166-1 code.
    public var country: String?
    /// Its site.
    public var site: String?
    /// What it is: `news`, `ngo`, `academic`, `personal`, `corporate`.
    public var type: String?

    /// Makes a republisher.
    public init(name: String? = nil, country: String? = nil, site: String? = nil, type: String? = nil) {
        self.name = name
        self.country = country
        self.site = site
        self.type = type
    }
}

/// How much of a page is taken.
public struct Extent: Sendable, Hashable {
    /// In words.
    public var words: Int?
    /// In Unicode scalars.
    public var characters: Int?
    /// In percent of the whole, from 0 to 100.
    public var percent: Double?

    /// Makes an extent.
    public init(words: Int? = nil, characters: Int? = nil, percent: Double? = nil) {
        self.words = words
        self.characters = characters
        self.percent = percent
    }
}

/// An image that a proposal takes.
public struct ProposedImage: Sendable, Hashable {
    /// Its address.
    public var url: String?
    /// The credit to be given.
    public var credit: String?
    /// What is done with it: `as-is`, `cropped`, `gallery`, `hero`.
    public var treatment: String?

    /// Makes a proposed image.
    public init(url: String? = nil, credit: String? = nil, treatment: String? = nil) {
        self.url = url
        self.credit = credit
        self.treatment = treatment
    }
}

/// The credit that a proposal gives.
public struct Attribution: Sendable, Hashable {
    /// The credit line.
    public var text: String?
    /// The author named.
    public var author: String?
    /// Where: `byline`, `top`, `near-top`, `end`.
    public var position: String?

    /// Makes a credit.
    public init(text: String? = nil, author: String? = nil, position: String? = nil) {
        self.text = text
        self.author = author
        self.position = position
    }
}

/// The link back to the source that a proposal gives.
public struct LinkBack: Sendable, Hashable {
    /// Its address.
    public var url: String?
    /// Whether search engines may follow it.
    public var follow: Bool?

    /// Makes a link back.
    public init(url: String? = nil, follow: Bool? = nil) {
        self.url = url
        self.follow = follow
    }
}

/// When a proposed use begins and ends.
public struct Schedule: Sendable, Hashable {
    /// When it is to appear.
    public var publishAt: DateTime?
    /// When it is to go.
    public var removeAt: DateTime?

    /// Makes a schedule.
    public init(publishAt: DateTime? = nil, removeAt: DateTime? = nil) {
        self.publishAt = publishAt
        self.removeAt = removeAt
    }
}

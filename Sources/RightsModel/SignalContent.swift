// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A claim of copyright: "© 2001-2024 Example Media GmbH".
public struct Notice: Sendable, Hashable, Codable {
    /// The claimed holder as written, without mark, years and address; nil where none is named.
    public var holder: String?
    /// The claimed years; nil where there are none.
    public var years: YearSpan?

    /// Makes a notice.
    public init(holder: String? = nil, years: YearSpan? = nil) {
        self.holder = holder
        self.years = years
    }
}

/// The first and last year of a claim, in the Gregorian calendar; the same twice for a single year.
public struct YearSpan: Sendable, Hashable, Codable {
    /// The first year.
    public var first: Int
    /// The last year; nil for an open range ("since 1997") without a second year.
    public var last: Int?

    /// Makes a span of years.
    public init(first: Int, last: Int?) {
        self.first = first
        self.last = last
    }
}

/// Words on what may be done with the content.
public struct Statement: Sendable, Hashable, Codable {
    /// What the statement does with its actions.
    public var modality: Modality
    /// The actions that it names or plainly covers; empty for a reservation.
    public var actions: [Action]
    /// The conditions under which a prohibition does not hold.
    public var unless: [Condition]
    /// The conditions that a permission or duty demands.
    public var requires: [Condition]
    /// The language of the words, as a BCP 47 tag.
    public var language: String?

    /// Makes a statement.
    public init(
        modality: Modality,
        actions: [Action] = [],
        unless: [Condition] = [],
        requires: [Condition] = [],
        language: String? = nil
    ) {
        self.modality = modality
        self.actions = actions
        self.unless = unless
        self.requires = requires
        self.language = language
    }
}

/// A named public license, or a link given as the page's license.
public struct License: Sendable, Hashable, Codable {
    /// The SPDX id where there is one (`CC-BY-ND-4.0`), else nil.
    public var id: String?
    /// The canonical address of the license, or the resolved address of the link.
    public var uri: String?
    /// The link as the page has it; nil where the license is only named.
    public var href: String?
    /// What the license grants, under `requires`.
    public var permits: [Action]
    /// What the license does not grant, although an including action is granted.
    public var prohibits: [Action]
    /// What the license demands of whoever relies on it.
    public var requires: [Condition]

    /// Makes a license.
    public init(
        id: String? = nil,
        uri: String? = nil,
        href: String? = nil,
        permits: [Action] = [],
        prohibits: [Action] = [],
        requires: [Condition] = []
    ) {
        self.id = id
        self.uri = uri
        self.href = href
        self.permits = permits
        self.prohibits = prohibits
        self.requires = requires
    }
}

/// A link to the privacy policy, the terms, the legal notice and the like.
public struct PolicyLink: Sendable, Hashable, Codable {
    /// The kind of policy.
    public var policy: Policy
    /// The address as the page has it.
    public var href: String
    /// The address resolved against `<base>` or the page's URL; nil where neither is known and `href` is relative.
    public var url: String?

    /// Makes a policy link.
    public init(policy: Policy, href: String, url: String? = nil) {
        self.policy = policy
        self.href = href
        self.url = url
    }
}

/// A machine-readable opt-out or limit.
public struct Reservation: Sendable, Hashable, Codable {
    /// The vocabulary, such as `robots`, `tdmrep`, `rsl`, `aipref`, `content-signal`.
    public var vocabulary: String
    /// The directive, such as `tdm-reservation`, `noindex`.
    public var directive: String
    /// The value as written, or nil where the directive has none.
    public var value: String?
    /// The actions that it reserves; empty where it reserves none (`tdm-reservation: 0`).
    public var actions: [Action]
    /// The conditions under which it does not reserve them: `authorization` where a license is to be had.
    public var unless: [Condition]
    /// The actions that it expressly permits (`train-ai=y`); silence permits none.
    public var permits: [Action]
    /// What it demands of whoever relies on `permits`.
    public var requires: [Condition]
    /// The user agent that it addresses; nil for all.
    public var agent: String?

    /// Makes a reservation.
    public init(
        vocabulary: String,
        directive: String,
        value: String? = nil,
        actions: [Action] = [],
        unless: [Condition] = [],
        permits: [Action] = [],
        requires: [Condition] = [],
        agent: String? = nil
    ) {
        self.vocabulary = vocabulary
        self.directive = directive
        self.value = value
        self.actions = actions
        self.unless = unless
        self.permits = permits
        self.requires = requires
        self.agent = agent
    }
}

/// Who is to be named.
public struct Credit: Sendable, Hashable, Codable {
    /// The name or line to reproduce.
    public var name: String
    /// Where it comes from, such as `creditText`, `cc:attributionName`, `byline`.
    public var property: String

    /// Makes a credit.
    public init(name: String, property: String) {
        self.name = name
        self.property = property
    }
}

/// "Your use of this site constitutes acceptance of X's Privacy Policy and Terms".
public struct Acceptance: Sendable, Hashable, Codable {
    /// Whose policies are accepted, as written; nil where the clause names nobody.
    public var party: String?
    /// The policies that the clause names, each with its link where it has one.
    public var policies: [AcceptedPolicy]

    /// Makes an acceptance.
    public init(party: String? = nil, policies: [AcceptedPolicy]) {
        self.party = party
        self.policies = policies
    }
}

/// A policy that an acceptance clause names.
public struct AcceptedPolicy: Sendable, Hashable, Codable {
    /// The kind of policy.
    public var policy: Policy
    /// The words of the clause that name it.
    public var text: String
    /// The address as the page has it; nil where the words are no link.
    public var href: String?
    /// The resolved address.
    public var url: String?

    /// Makes an accepted policy.
    public init(policy: Policy, text: String, href: String? = nil, url: String? = nil) {
        self.policy = policy
        self.text = text
        self.href = href
        self.url = url
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A permission on file.
public struct Agreement: Sendable, Hashable {
    /// Its key, named in reports.
    public var id: String
    /// Who grants it.
    public var licensor: String?
    /// To whom it is granted, by names or sites, any of them; empty for whoever proposes.
    public var licensees: [String]
    /// The sites and sections that it covers, as host names (`example.com`, subdomains included) or address prefixes.
    ///
    /// Without any, and without `assets`, it covers every page of the batch.
    public var covers: [String]
    /// The single pages and images that it covers, by their addresses.
    public var assets: [String]
    /// The actions that it permits.
    public var actions: [Action]
    /// The actions that it leaves out, with all that they include.
    public var excludedActions: [Action]
    /// The channels that it permits; empty for all.
    public var channels: [String]
    /// The territories, as ISO 3166 codes; empty or `WORLD` for all.
    public var territories: [String]
    /// The languages of the outcome, as BCP 47 tags; empty for all.
    public var languages: [String]
    /// The first moment at which it holds; a bare date includes the whole day.
    public var from: DateTime?
    /// The last moment at which it holds; a bare date includes the whole day.
    public var until: DateTime?
    /// The most words that may be taken.
    public var maxWords: Int?
    /// The most of the whole that may be taken, in percent.
    public var maxPercent: Double?
    /// The most images that may be taken.
    public var maxImages: Int?
    /// Whether what it permits may be passed on to others (`resyndicate`, `sublicense`); nil where it says nothing.
    public var sublicensing: Bool?
    /// What it demands.
    public var duties: [Condition]
    /// The document that proves it: a path or an address.
    public var evidence: String?
    /// The SHA-256 of that document, in lower-case hexadecimal.
    public var evidenceSHA256: String?
    /// When it was revoked.
    public var revokedAt: DateTime?
    /// The ids of the agreements that it replaces from its first day on.
    public var supersedes: [String]
    /// What keeps it from covering anything for sure, as noun phrases: `whether its evidence is genuine`.
    public var doubts: [String]
    /// Where it stands in the file that declares it; `source` names that file, unless it is the batch or rules file itself.
    public var location: SourceLocation?

    /// Makes an agreement on actions, without limits.
    public init(id: String, actions: [Action]) {
        self.id = id
        self.actions = actions
        licensees = []
        excludedActions = []
        covers = []
        assets = []
        supersedes = []
        doubts = []
        channels = []
        territories = []
        languages = []
        duties = []
    }
}

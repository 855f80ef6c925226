// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A permission on file.
public struct Agreement: Sendable, Hashable {
    /// Its key, named in reports.
    public var id: String
    /// Who grants it.
    public var licensor: String?
    /// The sites or pages that it covers, as host names (`example.com`, subdomains included) or address prefixes.
    ///
    /// Empty for every page of the batch in which it stands.
    public var covers: [String]
    /// The actions that it permits.
    public var actions: [Action]
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
    /// What it demands.
    public var duties: [Condition]
    /// The document that proves it: a path or an address.
    public var evidence: String?
    /// When it was revoked.
    public var revokedAt: DateTime?
    /// Where it stands in the file that declares it.
    public var location: SourceLocation?

    /// Makes an agreement on actions, without limits.
    public init(id: String, actions: [Action]) {
        self.id = id
        self.actions = actions
        covers = []
        channels = []
        territories = []
        languages = []
        duties = []
    }
}

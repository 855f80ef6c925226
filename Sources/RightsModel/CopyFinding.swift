// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What was found in a copy on one question.
public struct CopyFinding: Sendable, Hashable {
    /// The answer; nil where it isn't known.
    public var holds: Bool?
    /// The words that prove it: in the copy, or in the source where the copy lacks them.
    public var evidence: [Evidence]
    /// What would have to be known, in words; nil where the answer is known.
    public var unknown: String?

    /// Makes a finding.
    public init(_ holds: Bool, _ evidence: [Evidence] = []) {
        self.holds = holds
        self.evidence = evidence
    }

    /// Makes a finding that leaves the question open.
    ///
    /// - Parameter unknown: what would have to be known: “whether …”.
    public init(unknown: String, _ evidence: [Evidence] = []) {
        self.unknown = unknown
        self.evidence = evidence
    }
}

/// Where in a copy its credit stands.
public enum CreditPosition: String, CaseIterable, Sendable, Hashable, Codable {
    /// In the line that names the author, above the first paragraph.
    case byline
    /// Above the first paragraph, or in it.
    case top
    /// Not below the third paragraph.
    case nearTop = "near-top"
    /// In the last paragraph, or below it.
    case end
}

/// A passage in which a copy differs from its source.
public struct TextChange: Sendable, Hashable {
    /// The words of the source that the copy doesn't have there; empty where words were added.
    public var removed: String
    /// The words of the copy that the source doesn't have there; empty where words were left out.
    public var added: String
    /// Where the copy differs: its first other word, or the word behind the gap.
    public var location: SourceLocation

    /// Makes a change.
    public init(removed: String, added: String, location: SourceLocation) {
        self.removed = removed
        self.added = added
        self.location = location
    }
}

/// How much of a source's article stands in a copy.
public struct TextTaken: Sendable, Hashable {
    /// In words; of scripts without spaces, each ideograph counts as one.
    public var words: Int
    /// In percent of the article, from 0 to 100.
    public var percent: Double

    /// Makes a share.
    public init(words: Int, percent: Double) {
        self.words = words
        self.percent = percent
    }
}

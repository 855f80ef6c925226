// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// A proposal on a page that shows what a rule does: its documentation and its test.
public struct RuleExample: Sendable, Hashable {
    /// A line of the page's HTTP header.
    public struct Header: Sendable, Hashable {
        /// The name as written.
        public var name: String
        /// The value.
        public var value: String

        /// Makes a header line.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Where the page comes from.
    public enum Page: Sendable, Hashable {
        /// A file, relative to the rules file.
        case file(String)
        /// The markup itself.
        case markup(String)
    }

    /// The id of the rule that it belongs to.
    public var rule: String
    /// What it shows.
    public var name: String
    /// The page.
    public var page: Page
    /// The page's address.
    public var url: String?
    /// What came with the page.
    public var headers: [Header]
    /// The markup of the copy as it will appear; nil where the example brings none.
    public var copy: String?
    /// What is proposed.
    public var proposal: Proposal
    /// The agreements on file.
    public var agreements: [Agreement]
    /// The date of the evaluation.
    public var asOf: DateTime?
    /// What all rules of the file together decide.
    public var expected: Decision
    /// Whether the rule that the example belongs to fires.
    public var fires: Bool
    /// Where it stands: line, column, and the path of the file as `source`.
    public var location: SourceLocation
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A problem with an input, or something that the reader could not decide.
///
/// A diagnostic never accuses: it says what was left unread or undecided, and where.
public struct Diagnostic: Sendable, Hashable, Codable {
    /// What happened, as a stable word for programs.
    public struct Code: RawRepresentable, Sendable, Hashable, Codable {
        /// The word, in kebab-case.
        public var rawValue: String

        /// Makes a code of a word in kebab-case.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A block of JSON-LD that is not JSON.
        public static let invalidJSONLD = Code(rawValue: "invalid-json-ld")
        /// A block of JSON-LD that was read after repair.
        public static let recoveredJSONLD = Code(rawValue: "recovered-json-ld")
        /// A sentence that names an action and a rule on it, in a form that the reader does not understand.
        public static let unparsedClause = Code(rawValue: "unparsed-clause")
        /// A machine-readable value that its specification does not allow.
        public static let invalidValue = Code(rawValue: "invalid-value")
        /// The page is a copy of one on another site.
        public static let syndicatedCopy = Code(rawValue: "syndicated-copy")
        /// The page declares an encoding that its bytes contradict.
        public static let encodingMismatch = Code(rawValue: "encoding-mismatch")
        /// Bytes that are no text in the page's encoding, replaced by U+FFFD.
        public static let invalidBytes = Code(rawValue: "invalid-bytes")
        /// A declared limit was reached, and what follows was left unread.
        public static let limitReached = Code(rawValue: "limit-reached")
        /// The page could not be read.
        public static let unreadablePage = Code(rawValue: "unreadable-page")
        /// A file that came beside the page is none of its kind, or belongs to another site, and was left unread.
        public static let unusableFile = Code(rawValue: "unusable-file")
        /// What holds depends on the page's address, which is not known.
        public static let unknownAddress = Code(rawValue: "unknown-address")
        /// Signals that contradict each other although both hold, each for what it is about.
        public static let contradiction = Code(rawValue: "contradiction")
        /// A document that the page names and that speaks of its rights, but did not come with it.
        public static let unreadDocument = Code(rawValue: "unread-document")
        /// A document on rights that its own specification does not allow.
        public static let invalidDocument = Code(rawValue: "invalid-document")
        /// The page has no markup.
        public static let noMarkup = Code(rawValue: "no-markup")
    }

    /// What happened.
    public var code: Code
    /// A sentence for people.
    public var message: String
    /// The words on the page that it is about, where there are any.
    public var text: String?
    /// The actions on which this leaves the page undecided.
    public var actions: [Action]
    /// Where.
    public var location: SourceLocation?

    /// Makes a diagnostic.
    public init(
        code: Code,
        message: String,
        text: String? = nil,
        actions: [Action] = [],
        location: SourceLocation? = nil
    ) {
        self.code = code
        self.message = message
        self.text = text
        self.actions = actions
        self.location = location
    }
}

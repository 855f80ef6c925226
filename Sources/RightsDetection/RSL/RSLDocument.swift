// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A document of Really Simple Licensing 1.0, as far as it bears on rights.
struct RSLDocument: Sendable {
    /// What the document says of the assets that a pattern of addresses covers.
    struct Content: Sendable {
        /// The pattern, as written.
        var url: String
        /// Whether a server gives out licenses, so that a token is needed.
        var hasServer: Bool
        /// Alternative licenses: one is to be chosen.
        var licenses: [License]
        var copyright: Text?
        var terms: Text?
        var offset: Int
    }

    /// One license.
    struct License: Sendable {
        var permits: [List] = []
        var prohibits: [List] = []
        var payment: Payment?
        /// The profiles of reports that it asks for.
        var reporting: [Text] = []
        var offset: Int

        /// The list of a type that is permitted; nil where there is none, so that only what is prohibited limits it.
        func permits(_ type: ListType) -> List? { permits.first { $0.type == type } }

        /// The list of a type that is prohibited.
        func prohibits(_ type: ListType) -> List? { prohibits.first { $0.type == type } }
    }

    /// What a list is of.
    enum ListType: String, CaseIterable, Sendable {
        case usage, user, geo
    }

    /// A list of tokens.
    struct List: Sendable {
        var type: ListType
        var tokens: [String]
        var offset: Int
    }

    /// What is asked for it.
    struct Payment: Sendable {
        /// The type; `free` where none is given.
        var type: String
        var offset: Int
    }

    /// Words with their place.
    struct Text: Sendable {
        var text: String
        var offset: Int
    }

    var contents: [Content]
    /// What is not as the specification has it, and was read nevertheless.
    var warnings: [RSLProblem]
}

/// What is wrong with a document of Really Simple Licensing, and where.
struct RSLProblem: Error, Sendable, Hashable {
    /// A sentence without full stop.
    var message: String
    var text: String?
    var offset: Int
}

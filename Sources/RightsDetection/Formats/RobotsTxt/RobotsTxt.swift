// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A site's robots.txt (RFC 9309), with the lines on rights that others have added to it.
package struct RobotsTxt: Sendable {
    /// A line: a key with its value.
    package struct Record: Sendable, Hashable {
        /// The key in lower case.
        package var key: String
        /// The value without comment and white space around it.
        package var value: String
        /// The line without comment and white space around it.
        package var text: String
        /// The offset of the key in the file.
        package var offset: Int
        /// The paths that a line on fetching or training names; nil for other lines, and where it names none.
        package var pattern: PathPattern?
    }

    /// Lines for the crawlers that are named before them.
    package struct Group: Sendable {
        /// The product tokens in lower case; `*` for all crawlers that no group names.
        package var agents: [String] = []
        /// The lines that are no `User-agent`.
        package var records: [Record] = []
    }

    /// Comment lines that follow one another.
    package struct Comment: Sendable, Hashable {
        /// The words, without number signs, with single spaces.
        package var text: String
        /// The offset of the first number sign.
        package var offset: Int
    }

    /// The most bytes that are read; RFC 9309, section 2.5, asks for so many.
    package static let sizeLimit = 500 << 10

    /// The most crawlers of unknown purpose whose groups are read.
    package static let agentLimit = 100

    /// The lines before the first group.
    package let globals: [Record]
    /// The groups, in the order of the file.
    package let groups: [Group]
    /// The comments, in the order of the file.
    package let comments: [Comment]
    /// The product tokens in the order in which they first stand, each with how it is written.
    package let agents: [(token: String, name: String)]
    private let groupsOfAgent: [String: [Int]]

    /// Reads a file; what is no line of a known form is passed over.
    package init(_ bytes: [UInt8]) {
        var parser = RobotsTxtParser()
        for line in TextLines(bytes.prefix(Self.sizeLimit)) { parser.add(line) }
        parser.finish()
        globals = parser.globals
        groups = parser.groups
        comments = parser.comments
        agents = parser.agents
        groupsOfAgent = parser.groupsOfAgent
    }
}

extension RobotsTxt {
    /// Whether a group names this product token; `agent` in lower case, `*` for the group of all others.
    package func names(_ agent: String) -> Bool {
        groupsOfAgent[agent] != nil
    }

    /// The lines of all groups that name this product token, as one; none where no group does.
    package func records(naming agent: String) -> [Record] {
        (groupsOfAgent[agent] ?? []).flatMap { groups[$0].records }
    }

    /// The lines that a crawler follows: those of its own groups, else those of `*`, else none.
    ///
    /// - Parameter agent: its product token; nil for a crawler that no group names.
    package func records(for agent: String?) -> [Record] {
        if let agent = agent?.lowercased(), names(agent) { return records(naming: agent) }
        return records(naming: "*")
    }

    /// The `License:` lines (Really Simple Licensing) that hold for a crawler: those of its group, else the global ones.
    ///
    /// - Parameter agent: its product token; nil for a crawler that no group names.
    package func licenses(for agent: String?) -> [Record] {
        let own = records(for: agent).filter { $0.key == "license" }
        return own.isEmpty ? globals.filter { $0.key == "license" } : own
    }

    /// The addresses of the license documents that hold for a crawler, without those that are no absolute address.
    ///
    /// - Parameter agent: its product token; nil for a crawler that no group names.
    package func licenseAddresses(for agent: String?) -> [String] {
        licenses(for: agent).map(\.value).filter { URLReference($0).isAbsolute }
    }
}

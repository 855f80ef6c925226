// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Puts the lines of a robots.txt into groups.
///
/// Lines of `User-agent` that follow one another open one group. Lines that say nothing on rights, such as `Sitemap`, may
/// stand between them; empty lines count for nothing.
struct RobotsTxtParser {
    private(set) var globals: [RobotsTxt.Record] = []
    private(set) var groups: [RobotsTxt.Group] = []
    private(set) var comments: [RobotsTxt.Comment] = []
    private(set) var agents: [(token: String, name: String)] = []
    private(set) var groupsOfAgent: [String: [Int]] = [:]
    /// Whether the next `User-agent` joins the last group.
    private var isNaming = false
    private var comment: (words: [String], offset: Int)?

    /// The keys whose value is a path.
    private static let paths: Set<String> = ["allow", "disallow", "disallowaitraining", "allowaitraining"]

    /// The keys that end the list of crawlers of a group.
    private static let contents: Set<String> = [
        "allow", "disallow", "content-usage", "content-signal", "license", "disallowaitraining", "allowaitraining",
    ]

    mutating func add(_ line: TextLines.Line) {
        let sign = line.bytes.firstIndex(of: UInt8(ascii: "#"))
        let content = line.bytes[..<(sign ?? line.bytes.endIndex)]
        let text = String(decoding: content, as: UTF8.self).trimmingASCIISpace
        if text.isEmpty, let sign {
            addComment(line.bytes[sign...], offset: line.offset + sign - line.bytes.startIndex)
            return
        }
        finish()
        guard let colon = text.firstIndex(of: ":") else { return }
        let key = text[..<colon].trimmingASCIISpace.lowercased()
        let value = text[text.index(after: colon)...].trimmingASCIISpace
        let indent = content.prefix { $0.isASCIISpace }.count
        let hasPath = Self.paths.contains(key) && !value.isEmpty
        let pattern = hasPath ? PathPattern(value) : nil
        let record = RobotsTxt.Record(
            key: key,
            value: value,
            text: text,
            offset: line.offset + indent,
            pattern: pattern
        )
        if key == "user-agent" { name(value) } else { add(record) }
    }

    /// Ends the comment that is open.
    mutating func finish() {
        guard let comment else { return }
        let text = comment.words.joined(separator: " ").collapsingSpace
        if !text.isEmpty { comments.append(RobotsTxt.Comment(text: text, offset: comment.offset)) }
        self.comment = nil
    }

    private mutating func addComment(_ bytes: ArraySlice<UInt8>, offset: Int) {
        let words = String(decoding: bytes.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self).trimmingASCIISpace
        if comment == nil { comment = ([], offset) }
        comment?.words.append(words)
    }

    private mutating func name(_ value: String) {
        if !isNaming { groups.append(RobotsTxt.Group()) }
        isNaming = true
        // Versions and comments behind the token count for nothing.
        let name = value.prefix { $0 != "/" && $0 != ";" && $0 != "(" }.trimmingASCIISpace
        let token = name.lowercased()
        guard !token.isEmpty, let last = groups.indices.last else { return }
        groups[last].agents.append(token)
        if groupsOfAgent[token] == nil { agents.append((token, name)) }
        if groupsOfAgent[token]?.last != last { groupsOfAgent[token, default: []].append(last) }
    }

    private mutating func add(_ record: RobotsTxt.Record) {
        if Self.contents.contains(record.key) || record.key.hasPrefix("acap-") { isNaming = false }
        guard let last = groups.indices.last else {
            globals.append(record)
            return
        }
        groups[last].records.append(record)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The value of a line of robots.txt that may begin with a path: `/archive/ train-ai=y`.
struct PathScopedValue: Sendable, Hashable {
    /// The paths for which it holds; nil for all.
    var pattern: PathPattern?
    /// What stands behind the path.
    var value: String

    /// Splits the value of a line.
    init(_ text: String) {
        guard text.hasPrefix("/") else {
            value = text
            return
        }
        let path = text.prefix { $0 != " " && $0 != "\t" }
        pattern = PathPattern(path)
        value = text[path.endIndex...].trimmingASCIISpace
    }

    /// The number of bytes of the path; a line without one holds for `/`.
    var length: Int { pattern?.length ?? 1 }

    /// Whether it holds for a page; where the page's address is not known, whether it holds for every page.
    func matches(_ path: PagePath?) -> Bool {
        pattern?.matches(path) ?? true
    }
}

extension RobotsTxt {
    /// What a group does about fetching a page.
    package enum Access: Sendable, Hashable {
        /// No line forbids it.
        case allowed
        /// This line forbids it.
        case disallowed(Record)
        /// It depends on the page's address, which is not known.
        case unknown
    }

    /// What the lines of a group do about fetching a page: the longest pattern decides, and of two that are equally long,
    /// `Allow` (RFC 9309, section 2.2.2).
    package static func access(to path: PagePath?, by records: [Record]) -> Access {
        decision(on: path, records, allow: "allow", disallow: "disallow", allowWins: true)
    }

    /// What two keys that contradict one another say on a page.
    static func decision(
        on path: PagePath?,
        _ records: [Record],
        allow: String,
        disallow: String,
        allowWins: Bool
    ) -> Access {
        var best: (record: Record, length: Int)?
        var unsettled: Set<String> = []
        for record in records where record.key == allow || record.key == disallow {
            guard let pattern = record.pattern else { continue }
            guard path != nil || pattern.isUniversal else {
                unsettled.insert(record.key)
                continue
            }
            guard pattern.matches(path) else { continue }
            let length = best?.length ?? -1
            let isPreferred = (record.key == allow) == allowWins && best?.record.key != record.key
            if pattern.length > length || pattern.length == length && isPreferred { best = (record, pattern.length) }
        }
        guard let best, best.record.key == disallow else { return unsettled.contains(disallow) ? .unknown : .allowed }
        return unsettled.contains(allow) ? .unknown : .disallowed(best.record)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

// A profile has an entry for every action, most of which say nothing: as a list of structures it would take half of the
// time in which an audit is read. Here an entry is a few small numbers.

extension CompactEncoder {
    /// Appends a profile: of each entry the numbers of action and standing in their lists, and its lists with their lengths.
    func append(_ profile: RightsProfile) throws {
        append(profile.entries.count)
        for entry in profile.entries {
            append(Action.allCases.firstIndex(of: entry.action) ?? 0)
            append(Standing.allCases.firstIndex(of: entry.standing) ?? 0)
            append(entry.requires.count)
            for condition in entry.requires { try condition.encode(to: self) }
            for indexes in [entry.by, entry.against] {
                append(indexes.count)
                for index in indexes { append(index) }
            }
            append(entry.reason != nil)
            if let reason = entry.reason { append(reason) }
        }
    }
}

extension CompactDecoder {
    /// The profile that comes next.
    ///
    /// - Throws: where the bytes are damaged.
    func profile() throws -> RightsProfile {
        RightsProfile(
            entries: try list {
                ProfileEntry(
                    action: try element(of: Action.allCases),
                    standing: try element(of: Standing.allCases),
                    requires: try list { try Condition(from: self) },
                    by: try list(of: integer),
                    against: try list(of: integer),
                    reason: try bool() ? string() : nil
                )
            }
        )
    }

    private func element<Element>(of elements: [Element]) throws -> Element {
        let index = try integer()
        guard elements.indices.contains(index) else { throw damage }
        return elements[index]
    }

    private func list<Element>(of element: () throws -> Element) throws -> [Element] {
        var elements: [Element] = []
        // Every element takes a byte at least, so that a wrong number ends with the bytes.
        for _ in 0..<max(try integer(), 0) { elements.append(try element()) }
        return elements
    }
}

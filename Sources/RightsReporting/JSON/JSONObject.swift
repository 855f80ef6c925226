// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// Builds a JSON object member by member; what is absent is left out.
struct JSONObject {
    private var members: [JSONMember] = []

    /// The object as built so far.
    var value: JSONValue { .object(members) }

    mutating func add(_ key: String, _ value: JSONValue?) {
        if let value { members.append(JSONMember(key, value)) }
    }

    mutating func add(_ key: String, _ value: String?) {
        add(key, value.map { .string($0) })
    }

    mutating func add(_ key: String, _ value: Int?) {
        add(key, value.map { .integer($0) })
    }

    mutating func add(_ key: String, _ value: Bool?) {
        add(key, value.map { .bool($0) })
    }

    mutating func add(_ key: String, _ values: [String]) {
        add(key, .array(values.map { .string($0) }))
    }

    /// Adds the words of an enumeration.
    mutating func add(_ key: String, _ values: [some RawRepresentable<String>]) {
        add(key, values.map(\.rawValue))
    }

    /// Adds a list unless it is empty.
    mutating func addUnlessEmpty(_ key: String, _ values: [String]) {
        if !values.isEmpty { add(key, values) }
    }

    /// Adds a list of numbers unless it is empty.
    mutating func addUnlessEmpty(_ key: String, _ values: [Int]) {
        if !values.isEmpty { add(key, .array(values.map { .integer($0) })) }
    }

    /// Adds the words of an enumeration unless there are none.
    mutating func addUnlessEmpty(_ key: String, _ values: [some RawRepresentable<String>]) {
        if !values.isEmpty { add(key, values) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Makes keys that differ: the second of the same name becomes `name-2`.
struct UniqueKeys {
    private var counts: [String: Int] = [:]
    private var given: Set<String> = []

    /// The key of a name; no other call gave the same one.
    mutating func key(for name: String) -> String {
        var number = counts[name, default: 0]
        var key: String
        repeat {
            number += 1
            key = number == 1 ? name : "\(name)-\(number)"
        } while !given.insert(key).inserted
        counts[name] = number
        return key
    }
}

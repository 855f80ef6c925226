// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors
import StructuredText

/// Collects what is wrong with rules files, so that a reader can go on after a mistake and find the next.
struct RuleProblems {
    /// The mistakes, in the order in which they were found.
    private(set) var errors: [RuleError] = []

    /// Reads something, and keeps the error where that fails.
    mutating func attempt<Value>(_ read: () throws(RuleError) -> Value) -> Value? {
        do throws(RuleError) {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }

    /// Adds an error, unless there is one at the same place already.
    mutating func add(_ error: RuleError) {
        let isKnown = errors.contains { known in
            known.path == error.path && known.line == error.line && known.column == error.column
        }
        if !isKnown { errors.append(error) }
    }

    /// Adds errors.
    mutating func add(_ errors: [RuleError]) {
        for error in errors { add(error) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// The actions that a rule is about.
public struct ActionSelection: Sendable, Hashable {
    /// The actions taken in, each with all that it includes.
    public var include: [Action]
    /// The actions left out, each with all that it includes.
    public var exclude: [Action]

    /// Makes a selection.
    public init(include: [Action], exclude: [Action] = []) {
        self.include = include
        self.exclude = exclude
    }

    /// Whether an action is selected.
    public func contains(_ action: Action) -> Bool {
        include.contains { $0.includes(action) } && !exclude.contains { $0.includes(action) }
    }
}

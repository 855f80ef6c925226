// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// A file of rules, or a pack of rules that comes with the program.
public struct RuleFile: Sendable {
    /// Its path as given, or `built-in:` and the name of a pack.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// The name of the pack: `publishers/the-conversation`.
    public var pack: String?
    /// What the rules of the file are about, in a few words.
    public var title: String?
    /// The address of the policy that its rules restate.
    public var policy: String?
    /// When somebody last read the policy there.
    public var reviewed: DateTime?
    /// The names of its parameters, in the order of the file.
    public var parameters: [String]
    /// The paths of the files on which it builds, all the way down.
    public var basis: [String]
    /// Where it stands open for use; nil where it always does.
    package var applies: RuleCondition?
}

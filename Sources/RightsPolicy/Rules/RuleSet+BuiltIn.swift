// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension RuleSet {
    /// The name under which reports list the rules that come with the program.
    public static let builtInName = "built-in:default"

    /// The text of the rules that come with the program: `rules/default.yaml` as it was at the build.
    public static var builtInText: String { BuiltinRules.defaultRules }
}

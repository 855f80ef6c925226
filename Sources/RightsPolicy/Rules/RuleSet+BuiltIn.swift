// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

extension RuleSet {
    /// The name under which reports list the rules that come with the program.
    public static let builtInName = "built-in:default"

    /// The text of the rules that come with the program: `rules/default.yaml` as it was at the build.
    public static var builtInText: String { builtIn(pack: "default")?.text ?? "" }

    /// The names of the packs that come with the program: `default`, then the others in the order of their names.
    public static var builtInPacks: [String] { BuiltinRules.packs.map(\.name) }

    /// The text of a pack that comes with the program; nil where there is none of that name.
    public static func builtIn(pack name: String) -> BuiltInPack? {
        BuiltinRules.packs.first { $0.name == name }.map { BuiltInPack(name: $0.name, text: $0.text) }
    }
}

/// A pack of rules that comes with the program.
public struct BuiltInPack: Sendable, Hashable {
    /// Its name: `publishers/the-conversation`.
    public let name: String
    /// Its YAML as it was at the build.
    public let text: String

    /// The pack as a file that errors and reports call `built-in:NAME`.
    public var source: RuleSource {
        RuleSource(path: "built-in:\(name)", bytes: Array(text.utf8))
    }

    /// The error for a name that no pack has, with the nearest that would be right.
    public static func missing(_ name: String) -> RuleSource.Missing {
        let names = RuleSet.builtInPacks
        let meant = NearestWord.of(name, in: names) ?? names.first { $0.hasSuffix("/\(name)") }
        let hint = meant.map { "; did you mean “\($0)”?" } ?? ""
        return RuleSource.Missing("there is neither a pack nor a file of the name “\(name)”\(hint)")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsPolicy
import Syndication

/// The rules files that a command is about.
struct RuleFilesArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Rules files or names of packs; the pack `default` where none is named.", valueName: "file")
    )
    var files: [String] = []

    /// Reads the rules; what is wrong with them goes to standard error.
    func load() throws -> RuleSet {
        var options = RuleOptions()
        options.rules = files
        return try options.load().rules
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import Syndication

/// With which words pages are read.
struct AuditorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A lexicon file or folder to read in place of the built-in lexicon; may be repeated.",
            valueName: "path"
        ),
        completion: .file()
    )
    var lexicon: [String] = []

    /// The auditor for these options.
    ///
    /// - Throws: what is wrong with a lexicon file, with its place.
    func auditor() throws -> PageAuditor {
        lexicon.isEmpty ? PageAuditor() : PageAuditor(lexicon: try LexiconFiles.load(lexicon).lexicon)
    }
}

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
    func auditor() throws -> any PageAuditing { try auditorAndLexicon().auditor }

    /// The auditor for these options, and what tells its lexicon from others.
    ///
    /// - Throws: what is wrong with a lexicon file, with its place.
    func auditorAndLexicon() throws -> (auditor: any PageAuditing, lexicon: String) {
        if lexicon.isEmpty { return (BuiltInAuditor(), "built-in") }
        let files = try LexiconFiles.load(lexicon)
        return (PageAuditor(lexicon: files.lexicon), files.sha256)
    }
}

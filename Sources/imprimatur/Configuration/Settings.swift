// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsReporting
import StructuredText

/// What a configuration file says, for what the command line leaves open.
///
/// A key without a value there is nil or empty. Paths are relative to the working directory.
struct Settings {
    /// The file that says so; nil where there is none.
    var path: String?
    /// What `imprimatur check` without arguments checks.
    var batches: [String] = []
    /// `--rules`: files, and names of packs.
    var rules: [String] = []
    /// `--agreements`.
    var agreements: [String] = []
    /// `--lexicon`.
    var lexicon: [String] = []
    /// `--waivers`.
    var waivers: [String] = []
    /// `--baseline`.
    var baseline: String?
    /// `--cache`.
    var cache: String?
    /// `--fail-on`.
    var failOn: FailureThreshold?
    /// `--keep-going`.
    var keepGoing: Bool?
    /// `--jobs`.
    var jobs: Int?
    /// `--format` of checks.
    var format: ReportFormat?
    /// `--output` of checks.
    var output: [String] = []
    /// What the file says, key by key, in the order in which keys are documented.
    var entries: [SettingsEntry] = []
}

/// A key of a configuration file, as the file has it.
struct SettingsEntry {
    /// The key.
    var key: String
    /// Its values, paths relative to the working directory.
    var values: [String]
    /// The line, counted from 1.
    var line: Int
}

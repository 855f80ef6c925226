// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The list of all forms of output.
public enum Reporters {
    /// All forms, in the order in which help shows them.
    ///
    /// A new form is one file and one line here.
    public static let all: [any Reporter.Type] = [
        TextReporter.self,
        JSONReporter.self,
        JSONLinesReporter.self,
        ODRLReporter.self,
        SARIFReporter.self,
        JUnitReporter.self,
        GitHubReporter.self,
        GitLabReporter.self,
        MarkdownReporter.self,
        CSVReporter.self,
        HTMLReporter.self,
    ]

    /// The names of all forms.
    public static var names: [String] { all.map { $0.name } }

    /// The reporter of a form; nil where there is no form of that name.
    public static func reporter(named name: String, style: TextStyle = .plain) -> (any Reporter)? {
        all.first { $0.name == name }?.init(style: style)
    }
}

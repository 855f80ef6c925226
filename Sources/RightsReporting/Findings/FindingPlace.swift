// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The file, and as far as it is known the line, at which a finding is shown.
struct FindingPlace: Hashable {
    /// The path as given.
    let file: String
    let line: Int?
    let column: Int?

    /// The place of evidence; where it has none, that of the page, or of the batch where there is no page.
    init(_ location: SourceLocation?, of result: CheckResult, in batch: String) {
        let page = result.audit?.page
        let place = location ?? page?.location
        file = place?.source ?? page?.source ?? batch
        line = place?.line
        column = place?.column
    }

    /// The place with which the message of a failure begins, `tonight.yaml:9:11: …`; the batch where there is none.
    init(_ failure: CheckFailure, in batch: String) {
        file = batch
        let head = batch + ":"
        let numbers =
            failure.message.hasPrefix(head)
            ? failure.message.dropFirst(head.count).prefix(24).split(separator: ":").prefix(2).map { Int($0) } : []
        line = numbers.first.flatMap(\.self)
        column = numbers.count > 1 && line != nil ? numbers[1] : nil
    }

    /// The file as platforms want it: from the root of the repository on, without `./` before it.
    var path: String {
        var path = file[...]
        while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
        return path.isEmpty ? file : String(path)
    }

    /// The place as compilers write it: `pages/a.html:4:9`.
    var words: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

@testable import CopyInspection

/// A source and a copy of it, told in small pages.
struct InspectedCopy {
    let markup: MarkedHTML
    let report: CopyReport

    init(
        of source: String,
        _ copy: String,
        url: String? = "https://notes.example/ferry",
        proposal: Proposal = Proposal(action: .republish)
    ) throws {
        markup = MarkedHTML(copy)
        let auditor = PageAuditor()
        let page = Page(source: "source.html", url: url, bytes: Array(source.utf8))
        let copyPage = Page(source: "copy.html", bytes: markup.bytes)
        report = CopyInspector().inspect(
            try InspectedPage(copyPage, audit: auditor.audit(copyPage, sha256: "")),
            sha256: "00",
            of: try InspectedPage(page, audit: auditor.audit(page, sha256: "")),
            proposal: proposal
        )
    }

    static let first =
        "The ferry between the two banks of the river will sail again from April, the council said on Tuesday."
    static let second =
        "A crossing will cost two euros, and children will travel without charge until October, as before."
    static let source = """
        <html lang="en"><head><meta property="og:site_name" content="The Notes"><meta name="author" content="T. Wren"></head>
        <body><article><h1>Ferry</h1><p>\(first)</p><p>\(second)</p></article></body></html>
        """

    static func copy(
        _ before: String = "",
        _ first: String = first,
        _ second: String = second,
        after: String = ""
    ) -> String {
        "<html lang=\"en\"><body><article>\(before)<p>\(first)</p>\n<p>\(second)</p>\(after)</article></body></html>"
    }
}

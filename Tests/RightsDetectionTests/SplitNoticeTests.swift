// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct SplitNoticeTests {
    @Test(
        "G57: a notice in pieces, with references and comments between them, is one",
        arguments: [
            "<p>All Rights Reserved ⟦©⟧ <!-- -->2026<!-- --> <!-- -->Example Media</p>",
            "<p>⟦&copy;⟧<span>2026</span>&nbsp;<a href=\"/\">Example <b>Media</b></a></p>",
            "<p><span>⟦&#169;⟧</span>\n<time>2026</time>\n<em>Example&#32;Media</em></p>",
        ]
    )
    func pieces(_ markup: String) {
        let page = AuditedMarkup("<footer>\(markup)</footer>")
        #expect(page.notices == ["Example Media 2026 page"])
        page.expectMarked(.notice)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsDetection

/// Notices that stand alone in a text; the words of each case are invented.
@Suite struct NoticeTextTests {
    struct Case: Sendable {
        var words: String
        var text: String?
        var holder: String?
        var first: Int?
        var last: Int?

        init(_ words: String, _ text: String?, _ holder: String? = nil, _ first: Int? = nil, _ last: Int? = nil) {
            self.words = words
            self.text = text
            self.holder = holder
            self.first = first
            self.last = last ?? first
        }
    }

    static let cases = [
        Case("© 2024 Example Media GmbH", "© 2024 Example Media GmbH", "Example Media GmbH", 2024),
        Case(
            "Copyright © 2001–2024 Example, Inc. All rights reserved.",
            "Copyright © 2001–2024 Example, Inc.",
            "Example, Inc.",
            2001,
            2024
        ),
        Case("© Example Media 2019", "© Example Media 2019", "Example Media", 2019),
        Case("Example Courier © 2021", "Example Courier © 2021", "Example Courier", 2021),
        Case(
            "2012 - 2020 © by Example News Ltd.",
            "2012 - 2020 © by Example News Ltd.",
            "Example News Ltd.",
            2012,
            2020
        ),
        Case("(c) 2020-24 Jo Writer", "(c) 2020-24 Jo Writer", "Jo Writer", 2020, 2024),
        Case("@ 1997 - 2025 Example Verlag", "@ 1997 - 2025 Example Verlag", "Example Verlag", 1997, 2025),
        Case("© MMXXIV Example", "© MMXXIV Example", "Example", 2024),
        Case("© ٢٠٢٤ مثال", "© ٢٠٢٤ مثال", "مثال", 2024),
        Case("© ۱۴۰۳ نمونه", "© ۱۴۰۳ نمونه", "نمونه", 2024),
        Case("© 2567 ตัวอย่าง", "© 2567 ตัวอย่าง", "ตัวอย่าง", 2024),
        Case("© All rights reserved", "© All rights reserved"),
        Case("© 2019", "© 2019", nil, 2019),
        Case("2019 Example Inc. All Rights Reserved", "2019 Example Inc.", "Example Inc.", 2019),
        Case("© Archive/Jo Writer/Agency", "© Archive/Jo Writer/Agency", "Archive/Jo Writer/Agency"),
        Case(
            "© 2026 Example Post, a division of Big Network Inc. All rights reserved.",
            "© 2026 Example Post, a division of Big Network Inc.",
            "Example Post",
            2026
        ),
        Case("（Ｃ）例新聞社", "（Ｃ）例新聞社", "例新聞社"),
        Case("Copyright Example S.A.", "Copyright Example S.A.", "Example S.A."),
        Case("Copyright law protects authors in 2024.", nil),
        Case("Copyright Policy", nil),
        Case("You may (a) read, (b) print, or (c) share the page.", nil),
        Case("The dispute over copyright began in 2019.", nil),
    ]

    @Test("A notice gives its words, holder and years", arguments: cases)
    func reads(_ one: Case) {
        let found = NoticeText(one.words, lexicon: .builtIn).notices.first
        #expect(found?.text == one.text)
        #expect(found?.notice.holder == one.holder)
        #expect(found?.notice.years?.first == one.first)
        #expect(found?.notice.years?.last == one.last)
    }

    @Test(
        "Many marks in one block cost no more than their number",
        .timeLimit(.minutes(1)),
        arguments: ["copyright x ", "(c) a ", "© "]
    )
    func readsManyMarks(_ words: String) {
        let text = String(repeating: words, count: 8000) + "© 2024 Example Media"
        #expect(NoticeText(text, lexicon: .builtIn).notices.last?.notice.holder == "Example Media")
    }
}

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
        Case("© 2024 Công ty Cổ phần Ví Dụ", "© 2024 Công ty Cổ phần Ví Dụ", "Công ty Cổ phần Ví Dụ", 2024),
        Case("© 2024 (주)보기미디어", "© 2024 (주)보기미디어", "(주)보기미디어", 2024),
        Case("© 보기미디어(주) 2023", "© 보기미디어(주) 2023", "보기미디어(주)", 2023),
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
        Case("© Example & Sons (UK) Ltd 2024", "© Example & Sons (UK) Ltd 2024", "Example & Sons (UK) Ltd", 2024),
        Case("Copyright 2024 © example.com", "Copyright 2024 © example.com", "example.com", 2024),
        Case("© 2026 Bản quyền thuộc về Ví Dụ", "© 2026 Bản quyền thuộc về Ví Dụ", "Ví Dụ", 2026),
        Case("© 2024 www.example.org", "© 2024 www.example.org", "www.example.org", 2024),
        Case(
            "© 2009, 2012 Wzór Sp. z o.o. Wszelkie prawa zastrzeżone",
            "© 2009, 2012 Wzór Sp. z o.o.",
            "Wzór Sp. z o.o.",
            2009,
            2012
        ),
        Case(
            "© 2024 Example plc and/or its affiliates. All rights reserved.",
            "© 2024 Example plc and/or its affiliates",
            "Example plc and/or its affiliates",
            2024
        ),
        Case(
            "© Пример — общество. 1996–2016. Все права защищены.",
            "© Пример — общество. 1996–2016",
            "Пример — общество",
            1996,
            2016
        ),
        Case("© seit 1997 Musterblatt", "© seit 1997 Musterblatt", "Musterblatt", 1997),
        Case("© Example Review since 1997", "© Example Review since 1997", "Example Review", 1997),
        Case("© 2003 bis heute Musterblatt GmbH", "© 2003 bis heute Musterblatt GmbH", "Musterblatt GmbH", 2003),
        Case("© 2003 do 2021 Gazeta Wzór", "© 2003 do 2021 Gazeta Wzór", "Gazeta Wzór", 2003, 2021),
        Case("© 2003—2021 гг. ООО «Пример»", "© 2003—2021 гг. ООО «Пример»", "ООО «Пример»", 2003, 2021),
        Case("© 2003-2021年 例出版", "© 2003-2021年 例出版", "例出版", 2003, 2021),
        Case("© 令和5年 例市", "© 令和5年 例市", "例市", 2023),
        Case("© 令和元年 例市", "© 令和元年 例市", "例市", 2019),
        Case("© 民國110年 例市政府", "© 民國110年 例市政府", "例市政府", 2021),
        Case("ลิขสิทธิ์ © พ.ศ. 2564 ตัวอย่าง", "ลิขสิทธิ์ © พ.ศ. 2564 ตัวอย่าง", "ตัวอย่าง", 2021),
        Case("Copyright @ 2024 Example", "Copyright @ 2024 Example", "Example", 2024),
        Case("All rights reserved ©", "All rights reserved ©"),
        Case("2021 All rights reserved ©", "2021 All rights reserved ©", nil, 2021),
        Case("© All rights reserved 2024", "© All rights reserved 2024", nil, 2024),
        Case(
            "ООО «Пример» . Все права защищены, 2024",
            "ООО «Пример» . Все права защищены, 2024",
            "ООО «Пример»",
            2024
        ),
        Case("© Crown copyright 2023", "© Crown copyright 2023", "Crown", 2023),
        Case("Image copyright Jo Writer", "copyright Jo Writer", "Jo Writer"),
        Case(
            "© 2024 Example Inc., or its affiliates",
            "© 2024 Example Inc., or its affiliates",
            "Example Inc., or its affiliates",
            2024
        ),
        Case("© Beispiel e.V. | Gestaltung: Agentur Muster", "© Beispiel e.V.", "Beispiel e.V."),
        Case("© 2001–2024 Příklad, a. s.", "© 2001–2024 Příklad, a. s.", "Příklad, a. s.", 2001, 2024),
        Case("(c) In case of loss 2019 applies.", nil),
        Case("Owners may (c) Reproduce the work.", nil),
        Case("© Copyright policy", nil),
        Case("© Reprints", nil),
        Case("The lessee shall (a) pay, (b) clean and (c) Paint in 2024.", nil),
        Case("It was 40 (C) Friday.", nil),
        Case("The sign © was missing.", nil),
        Case("Write your name, for example: \"© 2020 Your Name\".", nil),
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

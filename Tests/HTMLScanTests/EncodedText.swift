// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

/// A text in a legacy encoding.
struct EncodedText: Sendable, CustomTestStringConvertible {
    let encoding: String
    let label: String
    let text: String
    let bytes: [UInt8]

    var testDescription: String { "\(label): \(text)" }

    init(_ encoding: String, label: String, _ text: String, _ hexadecimal: String) {
        self.encoding = encoding
        self.label = label
        self.text = text
        let digits = Array(hexadecimal)
        bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }

    /// One text for each encoding that pages are likely to use, with characters of the superset that its label means.
    static let all = [
        EncodedText(
            "Shift_JIS",
            label: "shift_jis",
            "無断転載を禁じます ①髙 WORD 終",
            "96b39266935d8dda82f08bd682b682dc82b7208740eee020574f5244208f49"
        ),
        EncodedText(
            "Shift_JIS",
            label: "x-sjis",
            "ソ表 WORD",
            "835c955c20574f5244"
        ),
        EncodedText(
            "EUC-JP",
            label: "euc-jp",
            "無断転載 WORD 終",
            "ccb5c3c7c5bebadc20574f524420bdaa"
        ),
        EncodedText(
            "ISO-2022-JP",
            label: "iso-2022-jp",
            "無断転載 ab 禁止 WORD 終\n次",
            "1b24424c354347453e3a5c1b2842206162201b244236583b5f1b284220574f5244201b24423d2a1b28420a1b24423c211b2842"
        ),
        EncodedText(
            "EUC-KR",
            label: "ks_c_5601-1987",
            "무단전재 및 재배포 금지 똠 WORD 끝",
            "b9abb4dcc0fcc0e720b9d720c0e7b9e8c6f720b1ddc1f6208c6320574f524420b3a1"
        ),
        EncodedText(
            "GBK",
            label: "gb2312",
            "版权所有 鎔 WORD 禁止转载",
            "b0e6c8a8cbf9d3d020e66720574f524420bdfbd6b9d7aad4d8"
        ),
        EncodedText(
            "gb18030",
            label: "gb18030",
            "版权所有 €😀 WORD 禁止",
            "b0e6c8a8cbf9d3d020a2e39439fc3620574f524420bdfbd6b9"
        ),
        EncodedText(
            "Big5",
            label: "big5",
            "版權所有 WORD 嘅 轉載",
            "aaa9c576a9d2a6b320574f5244209def20c2e0b8fc"
        ),
        EncodedText(
            "KOI8-R",
            label: "koi8-r",
            "Все права защищены WORD",
            "f7d3c520d0d2c1d7c120dac1ddc9ddc5ced920574f5244"
        ),
        EncodedText(
            "KOI8-U",
            label: "koi8-u",
            "Усі права захищені WORD",
            "f5d3a620d0d2c1d7c120dac1c8c9ddc5cea620574f5244"
        ),
        EncodedText(
            "windows-1251",
            label: "windows-1251",
            "Все права защищены — WORD",
            "c2f1e520eff0e0e2e020e7e0f9e8f9e5edfb209720574f5244"
        ),
        EncodedText(
            "windows-1250",
            label: "cp1250",
            "Všechna práva vyhrazena WORD",
            "569a6563686e61207072e176612076796872617a656e6120574f5244"
        ),
        EncodedText(
            "windows-1252",
            label: "iso-8859-1",
            "© “Déjà” € WORD",
            "a9209344e96ae094208020574f5244"
        ),
        EncodedText(
            "windows-1252",
            label: "us-ascii",
            "Alle Rechte für ™ WORD",
            "416c6c65205265636874652066fc72209920574f5244"
        ),
        EncodedText(
            "windows-1254",
            label: "iso-8859-9",
            "Tüm hakları saklıdır ş WORD",
            "54fc6d2068616b6c6172fd2073616b6cfd64fd7220fe20574f5244"
        ),
        EncodedText(
            "windows-1256",
            label: "windows-1256",
            "جميع الحقوق محفوظة WORD",
            "cce3edda20c7e1cddee6de20e3cddde6d9c920574f5244"
        ),
        EncodedText(
            "ISO-8859-2",
            label: "latin2",
            "Wszelkie prawa zastrzeżone ł WORD",
            "57737a656c6b6965207072617761207a617374727a65bf6f6e6520b320574f5244"
        ),
        EncodedText(
            "ISO-8859-7",
            label: "greek",
            "Με επιφύλαξη κάθε WORD",
            "cce520e5f0e9f6fdebe1eee720eadce8e520574f5244"
        ),
        EncodedText(
            "ISO-8859-15",
            label: "iso-8859-15",
            "prix 5 € œuvre WORD",
            "70726978203520a420bd7576726520574f5244"
        ),
        EncodedText(
            "windows-874",
            label: "tis-620",
            "สงวนลิขสิทธิ์ WORD",
            "caa7c7b9c5d4a2cad4b7b8d4ec20574f5244"
        ),
        EncodedText(
            "IBM866",
            label: "ibm866",
            "Все права WORD",
            "82e1a520afe0a0a2a020574f5244"
        ),
    ]
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A character encoding of the WHATWG Encoding Standard, and the labels by which pages call it.
struct CharacterEncoding: Sendable, Hashable {
    /// The standard's name, such as `windows-1252`.
    let name: String
    /// What the C library calls the decoder that reads the encoding as browsers do; empty if we read it ourselves.
    let converters: [String]
    /// Whether each byte is one character.
    let isSingleByte: Bool

    static let utf8 = CharacterEncoding(name: "UTF-8", converters: [], isSingleByte: false)
    static let utf16LittleEndian = CharacterEncoding(name: "UTF-16LE", converters: [], isSingleByte: false)
    static let utf16BigEndian = CharacterEncoding(name: "UTF-16BE", converters: [], isSingleByte: false)
    static let windows1252 = CharacterEncoding(name: "windows-1252", converters: [], isSingleByte: true)

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The encoding that a label means; nil for labels that the standard does not know.
    init?(label: String) {
        let folded = String(label.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed())
            .lowercased()
        // The label of nearly all pages: the table of the others is made only where one has another.
        guard let encoding = folded == "utf-8" ? .utf8 : Self.byLabel[folded] else { return nil }
        self = encoding
    }

    private init(name: String, converters: [String], isSingleByte: Bool) {
        self.name = name
        self.converters = converters
        self.isSingleByte = isSingleByte
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\n" || character == "\r\n" || character == "\r"
            || character == "\u{C}"
    }

    private static let byLabel: [String: CharacterEncoding] = {
        var table: [String: CharacterEncoding] = [:]
        func add(_ encoding: CharacterEncoding, _ labels: String) {
            for label in labels.split(separator: " ") {
                table[String(label)] = encoding
            }
        }
        add(.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8")
        add(.utf16LittleEndian, "utf-16le utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff")
        add(.utf16BigEndian, "utf-16be unicodefffe")
        add(
            .windows1252,
            """
            windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
            iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252 x-user-defined
            """
        )
        for (name, converters, labels) in singleByte {
            add(CharacterEncoding(name: name, converters: converters, isSingleByte: true), labels)
        }
        for (name, converters, labels) in multiByte {
            add(CharacterEncoding(name: name, converters: converters, isSingleByte: false), labels)
        }
        return table
    }()

    /// Name, converters in the order of preference, labels.
    private static let singleByte: [(String, [String], String)] = [
        ("IBM866", ["CP866"], "ibm866 866 cp866 csibm866"),
        (
            "ISO-8859-2", ["ISO-8859-2"],
            "iso-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"
        ),
        (
            "ISO-8859-3", ["ISO-8859-3"],
            "iso-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"
        ),
        (
            "ISO-8859-4", ["ISO-8859-4"],
            "iso-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"
        ),
        (
            "ISO-8859-5", ["ISO-8859-5"],
            "iso-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
        ),
        (
            "ISO-8859-6", ["ISO-8859-6"],
            """
            iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i \
            iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
            """
        ),
        (
            "ISO-8859-7", ["ISO-8859-7"],
            """
            iso-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 \
            iso_8859-7:1987 sun_eu_greek
            """
        ),
        (
            "ISO-8859-8", ["ISO-8859-8"],
            """
            iso-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 \
            iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
            """
        ),
        ("ISO-8859-10", ["ISO-8859-10"], "iso-8859-10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        ("ISO-8859-13", ["ISO-8859-13"], "iso-8859-13 iso8859-13 iso885913"),
        ("ISO-8859-14", ["ISO-8859-14"], "iso-8859-14 iso8859-14 iso885914"),
        ("ISO-8859-15", ["ISO-8859-15"], "iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"),
        ("ISO-8859-16", ["ISO-8859-16"], "iso-8859-16"),
        ("KOI8-R", ["KOI8-R"], "koi8-r cskoi8r koi koi8 koi8_r"),
        ("KOI8-U", ["KOI8-U"], "koi8-u koi8-ru"),
        ("macintosh", ["MACINTOSH"], "macintosh csmacintosh mac x-mac-roman"),
        ("windows-874", ["CP874"], "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
        ("windows-1250", ["CP1250"], "windows-1250 cp1250 x-cp1250"),
        ("windows-1251", ["CP1251"], "windows-1251 cp1251 x-cp1251"),
        ("windows-1253", ["CP1253"], "windows-1253 cp1253 x-cp1253"),
        (
            "windows-1254", ["CP1254"],
            """
            windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 \
            latin5 x-cp1254
            """
        ),
        ("windows-1255", ["CP1255"], "windows-1255 cp1255 x-cp1255"),
        ("windows-1256", ["CP1256"], "windows-1256 cp1256 x-cp1256"),
        ("windows-1257", ["CP1257"], "windows-1257 cp1257 x-cp1257"),
        ("windows-1258", ["CP1258"], "windows-1258 cp1258 x-cp1258"),
        ("x-mac-cyrillic", ["MAC-CYRILLIC", "MAC-UK"], "x-mac-cyrillic x-mac-ukrainian"),
    ]

    /// Name, converters in the order of preference, labels.
    ///
    /// The converters read the supersets that pages really use: CP932 for Shift_JIS, UHC for EUC-KR and so on.
    private static let multiByte: [(String, [String], String)] = [
        ("GBK", ["GB18030"], "gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk"),
        ("gb18030", ["GB18030"], "gb18030"),
        ("Big5", ["BIG5-HKSCS", "BIG5"], "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        ("EUC-JP", ["EUC-JP-MS", "EUC-JP"], "euc-jp cseucpkdfmtjapanese x-euc-jp"),
        ("ISO-2022-JP", ["ISO-2022-JP"], "iso-2022-jp csiso2022jp"),
        (
            "Shift_JIS", ["CP932", "SHIFT_JIS"],
            "shift_jis csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis"
        ),
        (
            "EUC-KR", ["UHC", "CP949", "EUC-KR"],
            """
            euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
            """
        ),
    ]
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Character references of HTML that libxml2 does not decode.
///
/// libxml2 knows the names of HTML 4, and only with a semicolon. Browsers also read the old names without one
/// (`&copy 2024`), and pages use some newer names.
struct CharacterReference {
    /// The UTF-8 of the character.
    let bytes: [UInt8]
    /// The length of the reference in the source, from the `&` on.
    let length: Int

    private static let longestLegacyName = 6
    private static let longestName = 12

    /// The reference that begins at `offset`, where a `&` stands; nil if browsers read none there.
    ///
    /// In attributes an old name without semicolon is none if a letter, a digit or `=` follows.
    static func read(_ source: UnsafeBufferPointer<UInt8>, at offset: Int, inAttribute: Bool) -> CharacterReference? {
        var name = ""
        var longest: CharacterReference?
        var index = offset + 1
        while index < source.count, name.utf8.count < longestName, unsafe isAlphanumeric(source[index]) {
            unsafe name.unicodeScalars.append(Unicode.Scalar(source[index]))
            index += 1
            if name.utf8.count <= longestLegacyName, let bytes = legacy[name] {
                let next = index < source.count ? unsafe source[index] : 0
                if next != UInt8(ascii: ";"), inAttribute, isAlphanumeric(next) || next == UInt8(ascii: "=") {
                    continue
                }
                let withSemicolon = next == UInt8(ascii: ";") ? 1 : 0
                longest = CharacterReference(bytes: bytes, length: index - offset + withSemicolon)
            }
        }
        if index < source.count, unsafe source[index] == UInt8(ascii: ";"), let bytes = modern[name] {
            return CharacterReference(bytes: bytes, length: index + 1 - offset)
        }
        return longest
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }

    /// Names that need no semicolon: those of Latin-1 from U+00A0 on, in order, and a few more.
    private static let legacy: [String: [UInt8]] = {
        let latin1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml
            """
        var table: [String: [UInt8]] = [:]
        for (index, name) in latin1.split(separator: " ").enumerated() {
            table[String(name)] = UTF8Sequence.bytes(of: 0xA0 + UInt32(index))
        }
        for (name, character) in [
            ("amp", "&"), ("AMP", "&"), ("lt", "<"), ("LT", "<"), ("gt", ">"), ("GT", ">"), ("quot", "\""),
            ("QUOT", "\""),
            ("COPY", "©"), ("REG", "®"),
        ] {
            table[name] = Array(character.utf8)
        }
        return table
    }()

    /// Names of HTML 5 that occur around rights notices, addresses and sentences.
    private static let modern: [String: [UInt8]] = [
        "TRADE": "™", "apos": "'", "commat": "@", "period": ".", "comma": ",", "colon": ":", "semi": ";", "lpar": "(",
        "rpar": ")", "lbrack": "[", "rbrack": "]", "lsqb": "[", "rsqb": "]", "lcub": "{", "rcub": "}", "sol": "/",
        "bsol": "\\", "num": "#", "excl": "!", "quest": "?", "percnt": "%", "ast": "*", "plus": "+", "equals": "=",
        "lowbar": "_", "hyphen": "‐", "dash": "‐", "horbar": "―", "vert": "|", "verbar": "|", "grave": "`", "Hat": "^",
        "dollar": "$", "NewLine": "\n", "Tab": "\t", "NonBreakingSpace": "\u{A0}", "copysr": "℗", "numero": "№",
        "mldr": "…", "bullet": "•", "centerdot": "·", "phone": "☎", "check": "✓", "star": "☆", "starf": "★",
        "inodot": "ı", "imath": "ı", "Scedil": "Ş", "scedil": "ş", "gbreve": "ğ", "Gbreve": "Ğ", "Idot": "İ",
        "ccaron": "č", "Ccaron": "Č", "ecaron": "ě", "rcaron": "ř", "zcaron": "ž", "Zcaron": "Ž", "lstrok": "ł",
        "Lstrok": "Ł", "aogon": "ą", "eogon": "ę", "sacute": "ś", "Sacute": "Ś", "cacute": "ć", "nacute": "ń",
        "zdot": "ż", "zacute": "ź", "odblac": "ő", "udblac": "ű", "amacr": "ā", "emacr": "ē", "imacr": "ī",
    ].mapValues { Array($0.utf8) }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Links in an HTML report, and marks of language.
enum HTMLLink {
    /// Words as a link where they are a web address, else the words alone.
    ///
    /// Other schemes (`javascript:`, `data:`) are never links, nor are addresses with signs that nobody sees.
    static func address(_ text: String) -> HTMLMarkup {
        guard isWebAddress(text) else { return "<bdi>\(text)</bdi>" }
        return #"<a href="\#(text)" rel="noopener noreferrer nofollow">\#(text)</a>"#
    }

    /// A ` lang` attribute; nothing where the words are no language tag.
    static func language(_ tag: String?) -> HTMLMarkup {
        let isTag = tag.map { tag in
            (2...35).contains(tag.utf8.count)
                && tag.unicodeScalars.allSatisfy {
                    $0 == "-" || ($0.isASCII && $0.properties.isAlphabetic) || isDigit($0)
                }
        }
        guard let tag, isTag == true else { return .empty }
        return #" lang="\#(tag)""#
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isWebAddress(_ text: String) -> Bool {
        let start = text.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://"), text.utf8.count <= 2048 else { return false }
        let isClean = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" }
        return isClean && VisibleText.line(text, limit: .max) == text
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads what stands inside an element of a document that is well-formed, with the place of each byte.
package enum XMLContents {
    /// The text inside the element whose start tag begins at an offset, that of inner elements included.
    ///
    /// References and CDATA sections are decoded; a tag that begins a new line or paragraph is a space.
    package static func text(ofElementAt offset: Int, in document: DecodedSource) -> MappedText {
        var text = MappedText()
        let bytes = document.bytes
        walk(bytes, from: offset) { token in
            switch token.kind {
            case .text, .characterData: text.append(token.range, of: bytes)
            case .reference: text.append(decoded(bytes[token.range]), from: token.range.lowerBound)
            case .startTag, .endTag:
                guard breaks.contains(localName(bytes[token.name])) else { return }
                text.append([0x20], from: token.range.lowerBound)
            case .other: return
            }
        }
        return text
    }

    /// The markup inside an element, as HTML: names without prefixes, no tag that closes itself, no CDATA sections.
    package static func markup(ofElementAt offset: Int, in document: DecodedSource) -> MappedText {
        var markup = MappedText()
        let bytes = document.bytes
        walk(bytes, from: offset) { token in
            switch token.kind {
            case .text, .reference: markup.append(token.range, of: bytes)
            case .characterData: markup.append(escaping: token.range, of: bytes)
            case .startTag(let isEmpty):
                let name = localName(bytes[token.name])
                markup.append([UInt8(ascii: "<")], from: token.range.lowerBound)
                // A slash before the end means nothing in HTML.
                let last = token.range.upperBound - (isEmpty ? 2 : 1)
                markup.append(token.name.upperBound - name.utf8.count..<last, of: bytes)
                markup.append([UInt8(ascii: ">")], from: last)
                if isEmpty, !voidElements.contains(name.lowercased()) {
                    markup.append("</\(name)>".utf8, from: token.range.lowerBound)
                }
            case .endTag:
                markup.append("</\(localName(bytes[token.name]))>".utf8, from: token.range.lowerBound)
            case .other: break
            }
        }
        return markup
    }

    /// Calls `visit` for each part between the start tag at an offset and its end tag.
    private static func walk(_ bytes: [UInt8], from offset: Int, visit: (XMLToken) -> Void) {
        var lexer = XMLLexer(bytes, in: min(max(offset, 0), bytes.count)..<bytes.count)
        guard let first = lexer.next(), first.kind == .startTag(isEmpty: false) else { return }
        var depth = 1
        while let token = lexer.next() {
            switch token.kind {
            case .startTag(isEmpty: false): depth += 1
            case .endTag: depth -= 1
            default: break
            }
            if depth == 0 { return }
            visit(token)
        }
    }

    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
    }

    /// The character for which a reference stands; the reference itself where it is none of XML.
    private static func decoded(_ reference: ArraySlice<UInt8>) -> [UInt8] {
        let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
        if let character = entities[name] { return [character] }
        guard name.hasPrefix("#") else { return Array(reference) }
        let isHexadecimal = name.hasPrefix("#x")
        let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { return DecodedBytes.replacement }
        return Array(String(scalar).utf8)
    }

    private static let entities: [String: UInt8] = [
        "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": UInt8(ascii: "\""),
        "apos": UInt8(ascii: "'"),
    ]
    private static let breaks: Set<String> = ["br", "p", "div", "li", "tr", "td", "th", "dt", "dd", "h1", "h2", "h3"]
    private static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
}

extension MappedText {
    /// Appends text as markup that shows it.
    package mutating func append(escaping range: Range<Int>, of source: [UInt8]) {
        var start = range.lowerBound
        for index in range where source[index] == UInt8(ascii: "<") || source[index] == UInt8(ascii: "&") {
            append(start..<index, of: source)
            append((source[index] == UInt8(ascii: "<") ? "&lt;" : "&amp;").utf8, from: index)
            start = index + 1
        }
        append(start..<range.upperBound, of: source)
    }

    /// The text as markup that shows it, with its lines.
    package var asMarkup: MappedText {
        var markup = MappedText()
        var start = 0
        func flush(_ end: Int, _ markup: inout MappedText) { markup.append(start..<end, of: self) }
        for (index, byte) in bytes.enumerated() {
            let replacement: String
            switch byte {
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "\n"): replacement = "<br>\n"
            default: continue
            }
            flush(index, &markup)
            markup.append(replacement.utf8, from: sourceOffset(at: index))
            start = index + 1
        }
        flush(bytes.count, &markup)
        return markup
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

@Suite("Encodings")
struct EncodingTests {
    private static let filler = String(repeating: "<p>filler of one line</p>\n", count: 300)

    private func page(_ sample: EncodedText, head: String = "", repeats: Int = 1) -> [UInt8] {
        var page = Array("<html><head>\(head)</head><body>\n".utf8)
        for _ in 0..<repeats { page += Array("<p>".utf8) + sample.bytes + Array("</p>\n".utf8) }
        return page
    }

    @Test("The header's charset decodes the page", arguments: EncodedText.all)
    func header(_ sample: EncodedText) throws {
        let outline = try HTMLScanner().scan(page(sample), charset: sample.label)
        #expect(outline.source.encoding == sample.encoding)
        #expect(outline.source.encodingOrigin == .header)
        #expect(outline.source.problems == [])
        #expect(outline.blockTexts == [sample.text.replacing("\n", with: " ")])
    }

    @Test("A meta element decodes the page, wherever it stands", arguments: EncodedText.all)
    func meta(_ sample: EncodedText) throws {
        for head in [
            "<META CHARSET=\(sample.label)>",
            "<meta content='text/html; charset=\(sample.label)' http-equiv=\"Content-Type\">",
            "<!-- <meta charset=utf-8> -->\(Self.filler)<meta charset = \"\(sample.label.uppercased())\" />",
        ] {
            let outline = try HTMLScanner().scan(page(sample, head: head))
            #expect(outline.source.encoding == sample.encoding)
            #expect(outline.source.encodingOrigin == .meta)
            #expect(outline.blockTexts.last == sample.text.replacing("\n", with: " "))
        }
    }

    @Test("Offsets count the bytes of the file in its own encoding", arguments: EncodedText.all)
    func offsets(_ sample: EncodedText) throws {
        let bytes = page(sample, repeats: 400)
        let outline = try HTMLScanner().scan(bytes, charset: sample.label)
        let word = Array("WORD".utf8)
        let places = bytes.indices.filter { bytes[$0...].starts(with: word) }
        let found = outline.text.indices.filter { outline.text[$0...].starts(with: word) }
        #expect(found.map { outline.position(atText: $0).offset } == places)
    }

    @Test("Every character's offset is exact", arguments: EncodedText.all)
    func everyOffset(_ sample: EncodedText) throws {
        let bytes = page(sample, repeats: 150)
        let source = try HTMLScanner().scan(bytes, charset: sample.label).source
        let single = sample.bytes.count == sample.text.unicodeScalars.count
        var previous = -1
        for offset in source.bytes.indices where source.bytes[offset] & 0xC0 != 0x80 && offset % 3 == 0 {
            let position = source.position(at: offset).offset
            #expect(position > previous && position < bytes.count)
            previous = position
            if source.bytes[offset] < 0x80, !sample.encoding.hasPrefix("ISO-2022") {
                #expect(bytes[position] == source.bytes[offset])
            }
            if single, source.bytes[offset] >= 0x80 { #expect(bytes[position] >= 0x80) }
        }
    }

    @Test("UTF-16 is read with and without byte order mark", arguments: [true, false], [true, false])
    func utf16(bigEndian: Bool, withMark: Bool) throws {
        let text = (withMark ? "\u{FEFF}" : "") + "<p>one</p>\n<p>Ünï 日本 😀 WORD</p>"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
        let outline = try HTMLScanner().scan(bytes)
        #expect(outline.source.encoding == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
        #expect(outline.source.encodingOrigin == (withMark ? .byteOrderMark : .content))
        #expect(outline.blockTexts == ["one", "Ünï 日本 😀 WORD"])
        let position = try outline.position(of: "WORD")
        let before = text.prefix { $0 != "W" }
        #expect(position.offset == before.utf16.count * 2)
        #expect(position.line == 2)
        #expect(position.column == 4 + "Ünï 日本 😀 ".unicodeScalars.count)
    }

    @Test("Damaged UTF-16 loses nothing")
    func damagedUTF16() throws {
        let bytes: [UInt8] =
            "<p>aXb\0WORD".utf16.flatMap { [UInt8($0 & 0xFF), $0 == 0x58 ? 0xD8 : UInt8($0 >> 8)] } + [0x41]
        let outline = try HTMLScanner().scan(bytes)
        #expect(outline.blockTexts == ["a\u{FFFD}b\u{FFFD}WORD\u{FFFD}"])
        #expect(try outline.position(of: "WORD").offset == 14)
        #expect(outline.source.problems == [.replaced(count: 2, first: 8), .zeroBytes(count: 1)])
    }

    @Test("A byte order mark beats the header and the page, and is no text")
    func byteOrderMark() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("<meta charset=iso-8859-1><p>é WORD".utf8)
        let outline = try HTMLScanner().scan(bytes, charset: "koi8-r")
        #expect(outline.source.encoding == "UTF-8")
        #expect(outline.source.encodingOrigin == .byteOrderMark)
        #expect(outline.blockTexts == ["é WORD"])
        #expect(try outline.position(of: "WORD").offset == 34)
        #expect(try outline.position(of: "WORD").column == 31)
    }

    @Test(
        "UTF-8 is UTF-8 whatever the page declares",
        arguments: ["iso-8859-1", "shift_jis", "windows-1251", "utf-16"]
    )
    func wrongDeclaration(_ label: String) throws {
        let page = "<meta charset=\(label)><p>© Änderungen — WORD"
        for charset in [nil, label] {
            let outline = try scan(page, charset: charset)
            #expect(outline.blockTexts == ["© Änderungen — WORD"])
            #expect(outline.source.encoding == "UTF-8")
            #expect(outline.source.encodingOrigin == .content)
            #expect(outline.source.problems.count == 1)
        }
    }

    @Test("A page that declares UTF-8 keeps it in spite of some bad bytes")
    func repairedUTF8() throws {
        let bytes = Array("<meta charset=utf-8><p>Ä Ö Ü ".utf8) + [0xFC, 0x20, 0xE2, 0x82] + Array(" ß WORD".utf8)
        let outline = try HTMLScanner().scan(bytes)
        #expect(outline.blockTexts == ["Ä Ö Ü \u{FFFD} \u{FFFD} ß WORD"])
        #expect(outline.source.encoding == "UTF-8")
        #expect(outline.source.problems == [.replaced(count: 2, first: 32)])
        #expect(try outline.position(of: "WORD").offset == bytes.count - 4)
    }

    @Test("A page that declares UTF-8 but has no valid sequence is windows-1252, or what it says elsewhere")
    func falseUTF8() throws {
        let latin = Array("<p>Copyright ".utf8) + [0xA9] + Array(" M".utf8) + [0xFC] + Array("ller".utf8)
        let outline = try HTMLScanner().scan(Array("<meta charset=utf-8>".utf8) + latin)
        #expect(outline.blockTexts == ["Copyright © Müller"])
        #expect(outline.source.encoding == "windows-1252")
        #expect(outline.source.problems == [.mismatch(declared: "UTF-8", actual: "windows-1252")])
        let russian = Array("<meta charset=windows-1251><p>".utf8) + [0xC2, 0xF1, 0xE5]
        let other = try HTMLScanner().scan(russian, charset: "utf-8")
        #expect(other.blockTexts == ["Все"])
        #expect(other.source.problems == [.mismatch(declared: "UTF-8", actual: "windows-1251")])
    }

    @Test("Without any declaration, bytes that are no UTF-8 are windows-1252")
    func fallback() throws {
        let outline = try HTMLScanner().scan(Array("<p>".utf8) + [0x93, 0x80, 0x94, 0x81])
        #expect(outline.blockTexts == ["“€”\u{81}"])
        #expect(outline.source.encoding == "windows-1252")
        #expect(outline.source.encodingOrigin == .fallback)
    }

    @Test("A declaration may stand far behind the first kilobyte")
    func lateDeclaration() throws {
        let comment = "<style>" + String(repeating: "a { color: red } ", count: 4_000) + "</style>"
        let bytes = Array((comment + "<meta charset=koi8-r><p>").utf8) + [0xF7, 0xD3, 0xC5]
        #expect(try HTMLScanner().scan(bytes).blockTexts == ["Все"])
    }

    @Test("An XML declaration counts")
    func xmlDeclaration() throws {
        let bytes = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>".utf8) + [0xC2, 0xF1, 0xE5]
        let outline = try HTMLScanner().scan(bytes)
        #expect(outline.blockTexts == ["Все"])
        #expect(outline.source.encodingOrigin == .xmlDeclaration)
    }

    @Test("A description that mentions a charset declares none")
    func mention() throws {
        let bytes = Array("<meta name=description content=\"about charset=koi8-r\"><p>".utf8) + [0xA9]
        #expect(try HTMLScanner().scan(bytes).blockTexts == ["©"])
    }

    @Test("An unknown label is reported and passed over")
    func unknownLabel() throws {
        let outline = try scan("<meta charset=utf-8><p>é", charset: "klingon")
        #expect(outline.source.encoding == "UTF-8")
        #expect(outline.source.problems == [.unknownLabel("klingon")])
    }
}

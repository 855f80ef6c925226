// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import Testing

@Suite struct JSONParserTests {
    @Test func readsEveryKindOfValueInOrder() throws {
        let document = try JSONParser.strict.parse(
            Array(#" {"b": [1, -2.50e+3, true, false, null], "a": {}, "b": "ü\u00e9\ud83d\ude00\n\/"} "#.utf8)
        )
        #expect(
            document.root.value
                == .object([
                    JSONMember("b", .array([.number("1"), .number("-2.50e+3"), .bool(true), .bool(false), .null])),
                    JSONMember("a", .object([])),
                    JSONMember("b", .string("üé😀\n/")),
                ])
        )
        #expect(document.repairs.isEmpty)
    }

    @Test func knowsTheBytesOfEveryValue() throws {
        let text = #"xx{"ü": ["a", 12]}"#
        let bytes = Array(text.utf8)
        let root = try JSONParser.strict.parse(bytes, in: 2..<bytes.count).root
        let member = try #require(root.members?.first)
        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        #expect(words(root.range) == #"{"ü": ["a", 12]}"#)
        #expect(words(member.keyRange) == #""ü""#)
        #expect(try words(#require(member.value.elements?.first).range) == #""a""#)
        #expect(try words(#require(member.value.elements?.last).range) == "12")
        #expect(try #require(member.value.elements?.first).contentOffset == 11)
    }

    @Test(arguments: [
        ("", "1:1: expected a value, found the end of the text"),
        ("{\"a\":1,}", "1:8: expected a value behind the comma, found “}”"),
        ("[1\n 2]", "2:2: expected “,” or “]”, found “2”"),
        ("[1", "1:3: an array is not closed: expected “]”"),
        ("{a: 1}", "1:2: expected a name in double quotes, found “a”"),
        ("\"ü", "1:1: the string is not closed: expected “\"”"),
        ("[01]", "1:2: “01” is no number in JSON"),
        ("\"\\x\"", "1:2: “\\” must be followed by one of \"\\/bfnrtu"),
        ("\"\\ud800\"", "1:2: half of a surrogate pair"),
        ("\"a\tb\"", "1:3: a control character in a string: write it as an escape"),
        ("nul", "1:1: expected “null”"),
        ("1 // one", "1:3: expected the end of the text, found “/”"),
        ("{\"a\" 1}", "1:6: expected “:” behind the name, found “1”"),
    ])
    func saysWhereStrictTextIsWrong(text: String, message: String) {
        let error = #expect(throws: JSONTextError.self) { try JSONParser.strict.parse(Array(text.utf8)) }
        #expect(error?.description == message)
    }

    @Test(arguments: [
        ("\u{FEFF}{\"a\": 1};", #"{"a":1}"#, [JSONRepair.byteOrderMark, .trailingText]),
        ("/* x */ {\"a\": // y\n 1}", #"{"a":1}"#, [.comment]),
        ("//<![CDATA[\n{\"a\": 1}\n//]]>", #"{"a":1}"#, [.wrapper]),
        ("<!-- {\"a\": 1} -->", #"{"a":1}"#, [.wrapper]),
        ("<!-- words --> {\"a\": 1}", #"{"a":1}"#, [.wrapper]),
        ("[1,,2,]", "[1,2]", [.extraComma]),
        ("[\"a\" \"b\"]", #"["a","b"]"#, [.missingComma]),
        ("{\"a\": , \"b\": }", #"{"a":null,"b":null}"#, [.missingValue]),
        ("\"a\nb\tc\"", #""a\nb\tc""#, [.controlCharacter]),
        (#"["\'", "\uZZ", "\ud800"]"#, "[\"'\",\"uZZ\",\"\u{FFFD}\"]", [.invalidEscape]),
        ("{\"zip\": 01234}", #"{"zip":"01234"}"#, [.invalidNumber]),
        ("{\"a\": 1} {\"b\": 2}", #"[{"a":1},{"b":2}]"#, [.severalRoots]),
        ("{\"a\": 1}} function() { x }", #"{"a":1}"#, [.trailingText]),
    ])
    func putsCommonMistakesRight(text: String, value: String, repairs: [JSONRepair]) throws {
        let document = try JSONParser.lenient.parse(Array(text.utf8))
        #expect(JSONWriter.compact(document.root.value) == value)
        #expect(document.repairs == repairs)
    }

    @Test func replacesBytesThatAreNoText() throws {
        let bytes: [UInt8] = [0x22, 0xFF, 0x22]
        #expect(throws: JSONTextError.self) { try JSONParser.strict.parse(bytes) }
        #expect(try JSONParser.lenient.parse(bytes).root.string == "\u{FFFD}")
    }

    @Test(arguments: [JSONParser.strict, .lenient])
    func refusesTooDeepNesting(parser: JSONParser) {
        let bytes = Array(String(repeating: "[", count: 1_000_000).utf8)
        let error = #expect(throws: JSONTextError.self) { try parser.parse(bytes) }
        #expect(error?.message == "more than 256 levels of nesting")
    }

    @Test func survivesEveryTruncationAndDamage() {
        let text = Array(#"<!-- {"a": [1, "\u00e9\\", {"b": null}], /* c */ "d": -1.5e3,} ]]> -->;"#.utf8)
        for end in text.indices {
            _ = try? JSONParser.lenient.parse(text, in: 0..<end)
            for byte in [UInt8(0), 0x22, 0x5C, 0x7B, 0x7D, 0x80, 0xFF] {
                var damaged = text
                damaged[end] = byte
                let first = try? JSONParser.lenient.parse(damaged)
                let second = try? JSONParser.lenient.parse(damaged)
                #expect(first == second)
            }
        }
    }

    @Test(arguments: [
        #"{}{"a":["#, #"{}[["["#, "{}<!--x", "{}[1,[", #"{}\"["#, #"["\u00e9","#, #"{"a":{"b":1},"#,
    ])
    func takesTimeInProportionToTheLength(pattern: String) {
        // Each text has megabytes: a parser that looks back takes minutes.
        let bytes = Array(String(repeating: pattern, count: 2_000_000 / pattern.utf8.count).utf8)
        let duration = ContinuousClock().measure { _ = try? JSONParser.lenient.parse(bytes) }
        #expect(duration < .seconds(20))
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import Testing

@Suite struct JSONWriterTests {
    let value = JSONValue.object([
        JSONMember("z", .array([.integer(1), .array([]), .object([])])),
        JSONMember("a", .string("“ü” \"\\\n\r\t\u{1}\u{1B}[0m\u{9B}\u{2028}😀")),
        JSONMember("n", .null),
    ])

    @Test func writesOneLineWithoutSpace() {
        #expect(
            JSONWriter.compact(value)
                == #"{"z":[1,[],{}],"a":"“ü” \"\\\n\r\t\u0001\u001b[0m\u009b\u2028😀","n":null}"#
        )
    }

    @Test func writesALineForEachMember() {
        #expect(
            JSONWriter.pretty(value) == #"""
                {
                  "z": [
                    1,
                    [],
                    {}
                  ],
                  "a": "“ü” \"\\\n\r\t\u0001\u001b[0m\u009b\u2028😀",
                  "n": null
                }
                """#
        )
    }

    @Test func writesWhatTheStrictParserReadsBack() throws {
        #expect(try JSONParser.strict.parse(Array(JSONWriter.compact(value).utf8)).root.value == value)
        #expect(try JSONParser.strict.parse(Array(JSONWriter.pretty(value).utf8)).root.value == value)
    }
}

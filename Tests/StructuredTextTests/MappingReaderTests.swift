// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText
import Testing

@Suite struct MappingReaderTests {
    private enum Level: String, CaseIterable {
        case note, warning, error
    }

    private func reader(_ text: String) throws -> MappingReader {
        try MappingReader(StructuredText.parse(Array(text.utf8), path: "r.yaml"), subject: "a rule")
    }

    @Test func readsValuesWithTheirTypes() throws {
        var reader = try reader(
            "id: no\nmax: 12\nshare: 2.5\nopen: true\nchannel: web\nmany: [a, b]\nlevel: error\nsub: {x: 1}\nnone:\n"
        )
        #expect(try reader.requiredString(for: "id") == "no")
        #expect(try reader.integer(for: "max") == 12)
        #expect(try reader.number(for: "share") == 2.5)
        #expect(try reader.boolean(for: "open") == true)
        #expect(try reader.strings(for: "channel") == ["web"])
        #expect(try reader.strings(for: "many") == ["a", "b"])
        #expect(try reader.word(for: "level", Level.self, noun: "a severity") == .error)
        var sub = try #require(try reader.mapping(for: "sub", subject: "a part"))
        #expect(try sub.integer(for: "x") == 1)
        #expect(try reader.string(for: "none") == nil)
        try reader.rejectUnknownKeys()
    }

    @Test(arguments: [
        ("max: 1.5", "r.yaml:1:6: expected a whole number, found “1.5”"),
        ("max: \"1\"", "r.yaml:1:6: expected a whole number, found “1”"),
        ("open: yes", "r.yaml:1:7: expected true or false, found “yes”"),
        ("id: [a]", "r.yaml:1:5: expected words, found a list"),
        ("level: eror", "r.yaml:1:8: “eror” is not a severity; did you mean “error”?"),
        ("level: grave", "r.yaml:1:8: “grave” is not a severity; known are note, warning, error"),
        ("sub: x", "r.yaml:1:6: expected a part as a mapping of keys, found “x”"),
        ("ids: x", "r.yaml:1:1: a rule needs the key “id”; is “ids” meant to be it?"),
        ("id: x\nlevl: note", "r.yaml:2:1: unknown key “levl” in a rule; did you mean “level”?"),
        ("id: x\nfoobar: 1", "r.yaml:2:1: unknown key “foobar” in a rule; known are max, open, level, sub, id"),
        ("- a", "r.yaml:1:1: expected a rule as a mapping of keys, found a list"),
    ])
    func saysWhatWouldBeRight(text: String, message: String) {
        let error = #expect(throws: StructuredTextError.self) {
            var reader = try reader(text)
            _ = try reader.integer(for: "max")
            _ = try reader.boolean(for: "open")
            _ = try reader.word(for: "level", Level.self, noun: "a severity")
            _ = try reader.mapping(for: "sub", subject: "a part")
            _ = try reader.requiredString(for: "id")
            try reader.rejectUnknownKeys()
        }
        #expect(error?.summary == message)
    }
}

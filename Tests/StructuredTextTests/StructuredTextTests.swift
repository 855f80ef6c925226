// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText
import Testing

@Suite struct StructuredTextTests {
    private func parse(_ text: String, path: String = "rules.yaml") throws -> LocatedNode {
        try StructuredText.parse(Array(text.utf8), path: path)
    }

    @Test func knowsThePlaceOfEveryKeyAndValue() throws {
        let root = try parse("ä:\n  - b: \"c\"\n    d: [1, x]\n")
        let member = try #require(root.members?.first)
        #expect((member.key, member.keyLine, member.keyColumn) == ("ä", 1, 1))
        let item = try #require(try member.value.list().first)
        #expect((item.line, item.column) == (2, 5))
        let list = try #require(try item["d"]?.list())
        #expect((list[1].line, list[1].column) == (3, 12))
        #expect(try item["b"]?.string() == "c")
    }

    @Test func readsJSONStrictlyWithPlaces() throws {
        let root = try parse("{\n \"ü\": [true, 7, null]}", path: "batch.json")
        let list = try #require(try root["ü"]?.list())
        #expect((list[1].line, list[1].column) == (2, 14))
        #expect(try list[0].boolean())
        #expect(try list[1].integer() == 7)
        #expect(list[2].isNull)
    }

    @Test(arguments: [
        ("a.yaml", "a: 1\nb: {c: 1\nd: 2\n", "a.yaml:3:2: the file is no YAML"),
        ("a.yaml", "a: b: c\n", "a.yaml:1:5: the file is no YAML: mapping values are not allowed in this context"),
        ("a.yaml", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", "a.yaml:5:3: the key “c” stands twice in one mapping"),
        ("a.yaml", "a: {c: 1, c: 2}\n", "a.yaml:1:5: the key “c” stands twice in one mapping"),
        ("a.yaml", "a: *b\n", "a.yaml:1:4: the file is no YAML: found undefined alias"),
        ("a.yaml", "a: \u{1}\n", "a.yaml:1:4: the file is no YAML: control characters are not allowed"),
        ("a.yaml", "? [a]\n: b\n", "a.yaml:1:3: a key must be a word"),
        ("a.yaml", "a: 1\n---\nb: 2\n", "a.yaml:2:1: the file is no YAML: but found another document"),
        ("a.yaml", " \n", "a.yaml: the file is empty"),
        ("a.yaml", "# c\n", "a.yaml: the file holds nothing but comments"),
        ("a.json", "{\"a\": 1,\n \"a\": 2}", "a.json:2:2: the key “a” stands here for the second time"),
        ("a.json", "{\"a\": 1,\n b: 2}", "a.json:2:2: expected a name in double quotes, found “b”"),
    ])
    func saysWhereAFileIsWrong(path: String, text: String, message: String) {
        let error = #expect(throws: StructuredTextError.self) { try parse(text, path: path) }
        #expect(error?.summary.hasPrefix(message) == true, "\(error?.summary ?? "")")
    }

    @Test func quotesTheLineWithACaret() {
        let error = #expect(throws: StructuredTextError.self) { try parse("rules:\n\t- id: x\n") }
        let lines = error?.description.split(separator: "\n").map(String.init) ?? []
        #expect(lines.dropFirst() == ["  \t- id: x", "  ^"])
    }

    @Test func quotesThePartOfALongLineAroundThePlace() {
        let text = "a: \"\(String(repeating: "x", count: 5000))\" b\n"
        let error = #expect(throws: StructuredTextError.self) { try parse(text) }
        #expect(error?.excerpt?.count ?? .max < 220)
        #expect(error?.excerpt?.hasSuffix("^") == true)
    }

    @Test func refusesBytesThatAreNoText() {
        let error = #expect(throws: StructuredTextError.self) {
            try StructuredText.parse([0x61, 0x3A, 0x20, 0xFF], path: "a.yaml")
        }
        #expect(error?.description == "a.yaml: the file is not UTF-8")
    }

    @Test func resolvesAliases() throws {
        let root = try parse("a: &x [1, 2]\nb: *x\n")
        #expect(try root["b"]?.list().count == 2)
    }

    @Test(arguments: [false, true])
    func boundsWhatAliasesUnfoldTo(asKey: Bool) {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        if asKey { text += "b: {*a20 : 1, *a20 # comment\n : 2}\n" }
        let error = #expect(throws: StructuredTextError.self) { try parse(text) }
        let expected = asKey ? "a key must be a word" : "the aliases (*name) unfold to more than"
        #expect(error?.message.hasPrefix(expected) == true)
    }

    @Test("A chain of anchors, each in the next, is no deeper than the stack")
    func boundsChainsOfAnchors() {
        var text = "- &a0 x\n"
        for level in 1...70_000 { text += "- &a\(level) [*a\(level - 1)]\n" }
        let error = #expect(throws: StructuredTextError.self) { try parse(text) }
        #expect(error?.message.contains("more than 1000 anchors") == true)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func refusesTooDeepNesting(open: String) {
        #expect(throws: StructuredTextError.self) { try parse(String(repeating: open, count: 100_000)) }
        #expect(throws: StructuredTextError.self) { try parse(String(repeating: open, count: 100)) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import LexiconCompiler
import StructuredText
import TestSupport
import Testing

@Suite struct HouseStyleCompilerTests {
    private func compile(_ text: String) throws(StructuredTextError) -> String {
        try HouseStyleCompiler.compile(Array("schema: imprimatur.house-style/1\n\(text)".utf8), path: "style.yaml")
    }

    @Test func makesARecordOfEachWord() throws {
        let text = """
            equivalents: [[color, colour, couleur]]
            change-marks: {en: [edited by], de: gekürzt}
            counters: [counter.example]
            """
        #expect(
            try compile(text).split(separator: "\n") == [
                "E\tcolor\tcolour", "E\tcolor\tcouleur", "M\ten\tedited by", "M\tde\tgekürzt", "C\tcounter.example",
            ]
        )
    }

    @Test(arguments: [
        ("equivalents: [[color]]", "style.yaml:2:15: expected at least two words that count as the same"),
        ("equivalent: []", "style.yaml:2:1: unknown key “equivalent” in a house style; did you mean “equivalents”?"),
    ])
    func saysWhatIsWrongAndWhere(text: String, message: String) {
        let error = #expect(throws: StructuredTextError.self) { try compile(text) }
        #expect(error?.description.hasPrefix(message) == true)
    }

    @Test func readsTheFileOfTheProject() throws {
        let records = try HouseStyleCompiler.compile(Fixture.bytes("rules/house-style.yaml"), path: "house-style.yaml")
        #expect(records.split(separator: "\n").count > 100)
    }
}

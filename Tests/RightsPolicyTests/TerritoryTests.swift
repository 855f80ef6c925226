// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import RightsPolicy

@Suite struct TerritoryTests {
    @Test(arguments: [("nl", "NL"), ("US-CA", "US-CA"), ("eu", "EU"), ("World", "WORLD")])
    func `codes are read in any case`(text: String, code: String) {
        #expect(Territory.normalized(text) == code)
    }

    @Test(arguments: ["UK", "NLD", "Netherlands", "N1", "US-", "US-CALI", ""])
    func `what is no code is none`(text: String) {
        #expect(Territory.normalized(text) == nil)
    }

    @Test func `a country lies within its groups and takes in its parts`() {
        #expect(Territory.contains(["EU"], "NL"))
        #expect(Territory.contains(["US"], "US-CA"))
        #expect(Territory.contains(["WORLD"], "NL"))
        #expect(Territory.contains(["EEA"], "EU"))
        #expect(!Territory.contains(["EU"], "EEA"))
        #expect(!Territory.contains(["US-CA"], "US"))
        #expect(!Territory.contains(["NL"], "WORLD"))
    }

    @Test func `a language range takes in its regions, not the other way`() {
        #expect(LanguageTag.range("pt", takesIn: "pt-BR"))
        #expect(!LanguageTag.range("pt-BR", takesIn: "pt"))
        #expect(!LanguageTag.range("pt", takesIn: "pta"))
    }
}

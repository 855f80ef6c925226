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

    @Test(arguments: [
        ("world except us, ca", "WORLD except CA US"), ("EU except FR", "EU except FR"),
        ("WORLD except EU GB", "WORLD except EU GB"),
    ])
    func `what is left out is read in any order`(text: String, normal: String) {
        #expect(Territory.normalized(text) == normal)
        #expect(Territory.normalized(normal) == normal)
    }

    @Test(arguments: [
        "WORLD except", "except US", "WORLD without US", "WORLD except Paris", "WORLD except WORLD", "EU US",
    ])
    func `what leaves out nothing that is known is no territory`(text: String) {
        #expect(Territory.normalized(text) == nil)
    }

    @Test func `what is left out lies outside, with all its parts`() {
        let outside = ["WORLD except CA US"]
        #expect(Territory.contains(outside, "NL"))
        #expect(!Territory.contains(outside, "US"))
        #expect(!Territory.contains(outside, "US-CA"))
        #expect(!Territory.contains(outside, "WORLD"))
        #expect(Territory.contains(outside, "WORLD except CA MX US"))
        #expect(!Territory.contains(outside, "WORLD except US"))
        #expect(Territory.contains(outside + ["US", "CA"], "WORLD"))
        #expect(!Territory.contains(["EU except FR"], "EU"))
        #expect(Territory.contains(["EU except FR"], "EU except FR DE"))
        #expect(!Territory.contains(["US", "WORLD except EU"], "NL"))
        #expect(!Territory.contains(["WORLD except US-CA"], "US"))
        #expect(Territory.contains(["WORLD except US-CA"], "US-NY"))
    }

    @Test func `what is left out is not reached`() {
        #expect(!Territory.overlaps("US", "WORLD except US"))
        #expect(Territory.overlaps("US", "WORLD except US-CA"))
        #expect(!Territory.overlaps("US-CA", "WORLD except US-CA"))
        #expect(Territory.overlaps("EU", "WORLD except FR"))
        #expect(!Territory.overlaps("FR", "EU except FR"))
        #expect(Territory.overlaps("EU except FR", "EEA"))
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

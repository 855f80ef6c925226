// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Syndication
import TestSupport
import Testing

/// News items in ninjs.
@Suite struct NinjsItemTests {
    private func item(_ members: String) throws -> AuditedItems {
        try AuditedItems("{\n\"uri\": \"urn:example:a\", \(members)}", name: "news.json")
    }

    @Test("An item has title, language, body and rights, in the spelling of each version")
    func versions() throws {
        let old = try item(
            """
            "headline": "A", "language": "de", "body_html": "<p>⟦© 2026 Lake⟧<\\/p>", "body_text": "© 2026 Lake",
            "copyrightholder": "⟦Berg⟧", "usageterms": "⟦This story may not be reproduced⟧."
            """
        )
        let new = try item(
            """
            "headlines": [{"role": "main", "value": "A"}], "language": "de",
            "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>⟦© 2026 Lake⟧</p>"}],
            "copyrightHolder": "⟦Berg⟧", "usageTerms": "⟦This story may not be reproduced⟧."
            """
        )
        for items in [old, new] {
            #expect(items.audits.map(\.page.title) == ["A"])
            #expect(items.audits.map(\.page.language) == ["de"])
            #expect(
                items.words == [["notice © 2026 Lake", "notice Berg", "statement This story may not be reproduced"]]
            )
            #expect(items.audits[0].diagnostics.isEmpty)
            items.expectMarked()
        }
    }

    @Test("Escapes of JSON move no place")
    func escapes() throws {
        let items = try item(
            #""body_text": "\u00e9\ud83d\ude00\n\t\"ü\/ ⟦© 2026 Lake⟧\nAnd more", "copyrightNotice": "\u0041 ⟦© 2025 Berg⟧""#
        )
        #expect(items.words == [["notice © 2026 Lake", "notice © 2025 Berg"]])
        items.expectMarked()
    }

    @Test("Terms of use that are not understood are for a person, each sentence at its place")
    func terms() throws {
        let items = try item(#""usageTerms": "This story may not be translated. TURKEY OUT.""#)
        #expect(items.words == [["statement This story may not be translated"]])
        #expect(items.audits[0].diagnostics.map(\.text) == ["TURKEY OUT"])
        #expect(items.audits[0].diagnostics.map(\.actions) == [[.use]])
        #expect(
            try item(#""usageTerms": "https://news.example/terms""#).words == [
                ["policyLink https://news.example/terms"]
            ]
        )
        #expect(try item(#""usageTerms": "CC BY 4.0""#).words == [["license CC BY 4.0"]])
        let forbidden = try item(#""usageTerms": "May not be used under CC BY 4.0.""#)
        #expect(forbidden.words == [["statement May not be used under CC BY 4.0"]])
        let refused = try item(#""usageTerms": "Unter CC BY 4.0 steht dieser Text nicht.""#)
        #expect(refused.words == [[]])
        #expect(refused.audits[0].diagnostics.map(\.actions) == [[.use]])
        let granted = try item(#""usageTerms": "Licensed under CC BY 4.0.""#)
        #expect(granted.words[0].contains("license CC BY 4.0"))
        #expect(granted.audits[0].diagnostics.isEmpty)
    }

    @Test(
        "Embargo and status are said by the item",
        arguments: [
            (#""embargoed": "2026-05-04T12:00:00Z""#, "embargoed: 2026-05-04T12:00:00Z"),
            (#""embargoedUntil": "2026-05-04""#, "embargoed: 2026-05-04"),
            (#""embargoed": """#, "embargoed"), (#""embargoedReason": "Speech""#, "embargoed"),
            (#""pubStatus": "canceled""#, "pubstatus: canceled"), (#""pubstatus": "withheld""#, "pubstatus: withheld"),
            (#""expires": "2026-06-01T00:00:00Z""#, "expires: 2026-06-01T00:00:00Z"),
        ]
    )
    func state(members: String, text: String) throws {
        let items = try item(members)
        #expect(items.words == [["reservation \(text)"]])
        #expect(items.audits[0].signals[0].location.line == 2)
    }

    @Test("A usable item needs no word on it; a status that nobody knows is for a person")
    func otherStates() throws {
        let usable = try item(#""pubStatus": "usable""#)
        #expect(usable.words == [[]] && usable.audits[0].diagnostics.isEmpty)
        #expect(try item(#""pubStatus": "limbo""#).audits[0].diagnostics.map(\.actions) == [[.use]])
    }

    @Test("Notes between desks may hold rules: capitals are for a person, plain words are words")
    func notes() throws {
        #expect(try item(#""ednote": "Updates with a quote from the mayor.""#).audits[0].diagnostics.isEmpty)
        #expect(try item(#""ednote": "JAPAN OUT; no sales""#).audits[0].diagnostics.map(\.code) == [.unparsedClause])
        #expect(try item(#""edNote": "Must not be translated.""#).words == [["statement Must not be translated"]])
    }

    @Test("Rights expressions are policies of ODRL, as they are or as strings; all others are for a person")
    func expressions() throws {
        let policy =
            #"{"@context":"http://www.w3.org/ns/odrl.jsonld","@type":"Set","uid":"urn:p","prohibition":[{"action":"translate"}]}"#
        let string = policy.replacing("\"", with: "\\\"")
        for rights in ["[{\"encodedRights\": \"\(string)\"}]", "{\"encodedrights\": \(policy)}"] {
            let items = try item("\"rightsInfo\": \(rights)")
            #expect(items.audits[0].signals.map(\.origin) == [.odrl])
            #expect(items.audits[0].signals[0].location.line == 2)
            #expect(items.audits[0].diagnostics.isEmpty)
        }
        for rights in [
            #"{"encodedRights": "<Policy/>"}"#, #"{"linkedRights": "https://news.example/policy"}"#,
            #"{"encodedRights": "{}"}"#, #"{"encodedRights": 3}"#,
        ] {
            let items = try item("\"rightsInfo\": [\(rights)]")
            #expect(items.audits[0].diagnostics.map(\.actions) == [[.use]], "\(rights)")
        }
        let known = try item(#""rightsInfo": [{"linkedRights": "https://creativecommons.org/licenses/by/4.0/"}]"#)
        #expect(known.words == [["license https://creativecommons.org/licenses/by/4.0/"]])
    }

    @Test("Pictures that are associated speak for themselves, other items for nobody here")
    func associations() throws {
        let list = try item(
            """
            "associations": [
              {"type": "picture", "copyrightNotice": "© 2026 Berg", "usageTerms": "JAPAN OUT", "pubStatus": "withheld"},
              {"type": "text", "usageTerms": "May not be used.", "copyrightNotice": "© 2026 Lake"}
            ]
            """
        )
        #expect(list.words == [["notice © 2026 Berg"]])
        #expect(list.audits[0].signals[0].scope == .media)
        #expect(list.audits[0].diagnostics.count == 2)
        #expect(
            list.audits[0].diagnostics.allSatisfy { !$0.actions.contains(.use) && $0.actions.contains(.reuseImage) }
        )
        let named = try item(#""associations": {"main": {"type": "picture", "copyrightholder": "Berg"}}"#)
        #expect(named.words == [["notice Berg"]])
    }

    @Test("Items stand in a list, alone, or on the lines of JSON Lines")
    func containers() throws {
        let list = try AuditedItems(
            "[{\"uri\": \"urn:a\"}, {\"no\": 1},\n{\"uri\": \"urn:b\", \"copyrightholder\": \"⟦Lake⟧\"}]",
            name: "a.json"
        )
        #expect(list.names == ["#1", "#3"])
        #expect(list.errors.map { $0.message.contains("expected a news item in ninjs") } == [true])
        list.expectMarked(1)
        let lines = try AuditedItems(
            "\u{FEFF}{\"uri\": \"urn:a\"}\n\n{\"uri\": \"urn:b\", \"copyrightholder\": \"⟦Lake⟧\"}\n",
            name: "a.jsonl"
        )
        #expect(lines.names == [":1", ":3"])
        lines.expectMarked(1)
        #expect(try AuditedItems("[]", name: "a.json").errors.count == 1)
        #expect(
            try AuditedItems("[{\"uri\": }]", name: "a.json").errors.map { $0.message.contains("line 1") } == [true]
        )
        #expect(try AuditedItems("{\n \"uri\": \"urn:a\"\n}", name: "item").names == ["#1"])
        let deep = String(repeating: "[", count: 100_000)
        #expect(try AuditedItems(deep, name: "a.json").errors.count == 1)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import RightsPolicy

@Suite struct RuleReferenceTests {
    private let document: String

    init() throws {
        document = try DefaultRules.document("docs/writing-rules.md")
    }

    @Test(arguments: Predicate.Subject.allCases)
    func `docs/writing-rules.md has the questions of today`(subject: Predicate.Subject) {
        #expect(
            document.contains(RuleReference.predicates(of: subject)),
            "Put this into docs/writing-rules.md:\n\(RuleReference.predicates(of: subject))"
        )
    }

    @Test func `docs/writing-rules.md has the placeholders of today`() {
        #expect(
            document.contains(RuleReference.placeholders),
            "Put this into docs/writing-rules.md:\n\(RuleReference.placeholders)"
        )
    }

    @Test func `every name is taken once`() {
        let predicates = Predicates.all.map { "\($0.subject).\($0.name)" }
        #expect(Set(predicates).count == predicates.count)
        let placeholders = MessagePlaceholder.all.map(\.name)
        #expect(Set(placeholders).count == placeholders.count)
    }
}

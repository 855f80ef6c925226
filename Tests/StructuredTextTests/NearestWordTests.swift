// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText
import Testing

@Suite struct NearestWordTests {
    @Test(arguments: [
        ("sevrity", "severity"), ("Severity", "severity"), ("mesage", "message"), ("acitons", "actions"),
        ("link-back", "link_back"), ("xyz", nil), ("", nil), ("publish", nil),
    ])
    func findsWhatWasMeant(word: String, expected: String?) {
        #expect(NearestWord.of(word, in: ["id", "severity", "message", "actions", "link_back"]) == expected)
    }

    @Test func survivesVeryLongWords() {
        #expect(NearestWord.of(String(repeating: "a", count: 1_000_000), in: ["a"]) == nil)
    }
}

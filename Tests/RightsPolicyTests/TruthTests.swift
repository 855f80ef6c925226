// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import RightsPolicy

@Suite struct TruthTests {
    @Test func `and is the least of its parts, or the greatest, and unknown stays unknown`() {
        #expect(Truth.true.and(.unknown) == .unknown)
        #expect(Truth.false.and(.unknown) == .false)
        #expect(Truth.true.or(.unknown) == .true)
        #expect(Truth.false.or(.unknown) == .unknown)
        #expect(Truth.unknown.negated == .unknown)
    }

    @Test func `nothing at all holds in all of its parts and in none`() {
        #expect([Truth]().all == .true)
        #expect([Truth]().any == .false)
    }

    @Test func `a missing value is unknown, never false`() {
        #expect(Truth(nil) == .unknown)
        #expect(Truth(false) == .false)
        #expect(Truth(true).value == true)
    }
}

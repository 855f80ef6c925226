// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@Suite struct ActionTests {
    @Test func includesWhatStandsBelowAndNothingAbove() {
        #expect(Action.adapt.includes(.translate))
        #expect(!Action.translate.includes(.adapt))
        #expect(!Action.republish.includes(.translate))
        #expect(Action.headline.lineage == [.headline, .excerpt, .republish, .use])
    }

    @Test(arguments: Action.allCases)
    func everyActionStandsBelowOneOfTwoRoots(action: Action) {
        #expect(action.lineage.last == (action == .transfer ? .transfer : .use))
        #expect(action.includes(action))
    }
}

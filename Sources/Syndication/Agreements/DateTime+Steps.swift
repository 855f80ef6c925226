// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension DateTime {
    /// The day before, or the second before.
    var before: DateTime { moved(by: -1) }

    /// The day after, or the second after.
    var after: DateTime { moved(by: 1) }

    private func moved(by step: Int) -> DateTime {
        var moved = self
        guard let second = secondOfDay else {
            moved.day += step
            return moved
        }
        let total = second + step
        moved.day += total < 0 ? -1 : total / 86_400
        moved.secondOfDay = (total + 86_400) % 86_400
        return moved
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel

/// A date on the command line: `2026-05-03`.
struct DateArgument: ExpressibleByArgument {
    /// The date.
    let date: DateTime

    init?(argument: String) {
        guard let date = DateTime(argument) else { return nil }
        self.date = date
    }
}

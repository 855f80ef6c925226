// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection

/// A line of an HTTP header on the command line: `X-Robots-Tag: noai`.
struct HeaderArgument: ExpressibleByArgument {
    /// The header.
    let header: HTTPHeader

    init?(argument: String) {
        guard let colon = argument.firstIndex(of: ":") else { return nil }
        let name = argument[..<colon].filter { $0 != " " }
        guard !name.isEmpty else { return nil }
        let value = argument[argument.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        header = HTTPHeader(name: String(name), value: String(value))
    }
}

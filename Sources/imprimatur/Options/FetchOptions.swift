// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser

/// How pages are fetched whose address is given; `imprimatur-fetch` knows more of this.
struct FetchOptions: ParsableArguments {
    @Option(
        name: .customLong("user-agent"),
        help: ArgumentHelp("Fetch addresses under this name.", valueName: "name")
    )
    var userAgent: String?

    @Option(
        name: .customLong("max-size"),
        help: ArgumentHelp("Fetch no response with more bytes (16777216).", valueName: "bytes")
    )
    var maxSize: Int?

    @Option(
        name: .customLong("max-time"),
        help: ArgumentHelp("Wait no more seconds for a response (30).", valueName: "seconds")
    )
    var maxTime: Double?

    @Flag(
        name: .customLong("allow-private-network"),
        help: "Fetch from hosts outside of the public internet, too."
    )
    var allowPrivateNetwork = false

    @Flag(name: .customLong("ignore-robots"), help: "Fetch pages that robots.txt forbids this program to fetch.")
    var ignoreRobots = false

    /// Fetches pages; nil where there is no address.
    ///
    /// - Throws: where none can be fetched; standard error then tells why.
    func fetch(_ addresses: [String], quiet: Bool) async throws -> FetchRun? {
        addresses.isEmpty ? nil : try await FetchRun(of: addresses, arguments: arguments, quiet: quiet)
    }

    /// The options as arguments of `imprimatur-fetch`.
    private var arguments: [String] {
        var arguments: [String] = []
        if let userAgent { arguments.append("--user-agent=\(userAgent)") }
        if let maxSize { arguments.append("--max-size=\(maxSize)") }
        if let maxTime { arguments.append("--max-time=\(maxTime)") }
        if allowPrivateNetwork { arguments.append("--allow-private-network") }
        if ignoreRobots { arguments.append("--ignore-robots") }
        return arguments
    }
}

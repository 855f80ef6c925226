// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import PageFetching
import RightsModel

/// Within which limits, and in which manner, pages are fetched.
struct LimitOptions: ParsableArguments {
    @Option(name: .customLong("user-agent"), help: ArgumentHelp("The name to ask under.", valueName: "name"))
    var userAgent = "imprimatur/\(ImprimaturVersion.current)"

    @Option(name: .customLong("max-size"), help: ArgumentHelp("The most bytes of a response.", valueName: "bytes"))
    var maxSize = FetchSettings().byteLimit

    @Option(name: .customLong("max-time"), help: ArgumentHelp("The most seconds for a response.", valueName: "seconds"))
    var maxTime = FetchSettings().seconds

    @Option(
        name: .customLong("max-redirects"),
        help: ArgumentHelp("The most redirects to follow.", valueName: "number")
    )
    var maxRedirects = FetchSettings().redirectLimit

    @Option(help: ArgumentHelp("Seconds between two pages of one host.", valueName: "seconds"))
    var delay = FetchSettings().delay

    @Flag(
        name: .customLong("allow-private-network"),
        help: "Fetch from hosts outside of the public internet, too: this computer, the network of your house."
    )
    var allowPrivateNetwork = false

    @Flag(name: .customLong("ignore-robots"), help: "Fetch pages that robots.txt forbids this program to fetch.")
    var ignoreRobots = false

    func validate() throws {
        guard (1...256 << 20).contains(maxSize) else {
            throw ValidationError("--max-size \(maxSize) is no number of bytes from 1 to \(256 << 20)")
        }
        guard (0.1...3600).contains(maxTime) else {
            throw ValidationError("--max-time \(maxTime) is no number of seconds from 0.1 to 3600")
        }
        guard (0...50).contains(maxRedirects) else {
            throw ValidationError("--max-redirects \(maxRedirects) is no number from 0 to 50")
        }
        guard (0...3600).contains(delay) else {
            throw ValidationError("--delay \(delay) is no number of seconds from 0 to 3600")
        }
        guard !userAgent.isEmpty, userAgent.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw ValidationError("--user-agent is no name of printable ASCII characters")
        }
    }

    /// The settings that the options make.
    var settings: FetchSettings {
        var settings = FetchSettings()
        settings.userAgent = userAgent
        settings.byteLimit = maxSize
        settings.seconds = maxTime
        settings.redirectLimit = maxRedirects
        settings.delay = delay
        settings.allowsPrivateNetwork = allowPrivateNetwork
        settings.ignoresRobots = ignoreRobots
        return settings
    }
}

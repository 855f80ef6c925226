// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How pages are fetched: under which name, and within which limits.
package struct FetchSettings: Sendable {
    /// The name that is sent as `User-Agent`; its first word up to a slash is looked for in robots.txt.
    package var userAgent = "imprimatur"
    /// The most bytes of one response, as sent and as decompressed.
    package var byteLimit = 16 << 20
    /// The most seconds for one whole response.
    package var seconds = 30.0
    /// The most seconds for one connection.
    package var connectSeconds = 10.0
    /// The most redirects that are followed.
    package var redirectLimit = 5
    /// The most license documents that are fetched for a page.
    package var documentLimit = 4
    /// The seconds between two pages of one host.
    package var delay = 1.0
    /// Whether addresses outside of the public internet may be connected to.
    package var allowsPrivateNetwork = false
    /// Whether a page is fetched that robots.txt forbids this program to fetch.
    package var ignoresRobots = false

    /// Makes the settings that hold where nobody says otherwise.
    package init() {}

    /// The name by which robots.txt calls this program.
    var productToken: String {
        String(userAgent.prefix { $0 != "/" && $0 != " " }).lowercased()
    }
}

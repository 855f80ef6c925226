// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The files of an origin that speak of the rights to its pages.
struct SiteFiles: Sendable {
    /// The responses, redirects among them.
    var exchanges: [Exchange] = []
    /// The robots.txt; nil where there is none.
    var robots: RobotsTxt?
    /// Why the robots.txt could not be read, although there may be one.
    var robotsFailure: FetchError?
    /// What went wrong with other files, as sentences.
    var warnings: [String] = []

    /// Whether the files besides robots.txt were asked for.
    var isComplete = false

    /// The files besides robots.txt, each at its one place.
    static let paths = ["/.well-known/tdmrep.json", "/trust.txt", "/ai.txt"]

    /// The addresses of the license documents that the `License:` lines of the robots.txt name, each once.
    var licenseAddresses: [String] {
        guard let robots else { return [] }
        let records = robots.globals + robots.groups.flatMap(\.records)
        return records.filter { $0.key == "license" }.map(\.value)
    }

    /// Throws where the robots.txt forbids a program to fetch a page (RFC 9309, section 2.2).
    ///
    /// - Parameter agent: the program's name in lower case.
    func requirePermission(for address: WebAddress, agent: String) throws(FetchError) {
        let advice = "--ignore-robots fetches it all the same"
        if let failure = robotsFailure {
            let message = "the site's robots.txt can't be read (\(failure)), which forbids to fetch; \(advice)"
            throw FetchError(message: message)
        }
        guard let robots else { return }
        let path = PagePath(URLReference(address.text))
        guard case .disallowed(let record) = RobotsTxt.access(to: path, by: robots.records(for: agent)) else { return }
        let message = "the site's robots.txt forbids “\(agent)” to fetch this page (“\(record.text)”); \(advice)"
        throw FetchError(message: message)
    }
}

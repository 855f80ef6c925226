// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the site's robots.txt: who may not fetch the page, pointers to licenses (Really Simple Licensing), and the lines
/// and comments on training and mining that others have added.
///
/// `Content-Usage` and `Content-Signal` have detectors of their own. What the group `*` says addresses all crawlers that
/// no group names, and is reported without an agent.
struct RobotsTxtDetector: Detector {
    static let id = "robots-txt"

    func detect(in document: Document, into findings: inout Findings) {
        _ = document.textSidecars(.robotsTxt, &findings)
        guard let (sidecar, robots) = document.robotsTxt else { return }
        let size = document.page.sidecars[sidecar].bytes.count
        if size > RobotsTxt.sizeLimit {
            let message = "robots.txt has \(size) bytes; what follows the first \(RobotsTxt.sizeLimit) is left unread."
            let place = Findings.Place.sidecar(sidecar, offset: RobotsTxt.sizeLimit)
            findings.report(Diagnostic(code: .limitReached, message: message), at: place)
        }
        if document.crawlers(in: robots).count < robots.agents.count {
            let message =
                "robots.txt names \(robots.agents.count) crawlers; of those of unknown purpose \(RobotsTxt.agentLimit) are read."
            findings.report(Diagnostic(code: .limitReached, message: message), at: .sidecar(sidecar, offset: 0))
        }
        RobotsTxtReader(document: document, robots: robots, sidecar: sidecar).read(into: &findings)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the `License:` lines of a robots.txt: pointers to documents of Really Simple Licensing.
///
/// A line in a crawler's group stands in the place of the global ones. Where the document came with the page, the pointer
/// reserves nothing: the document does, by the paths that it names.
struct RobotsTxtLicenses {
    let document: Document
    let robots: RobotsTxt
    let sidecar: Int

    func read(into findings: inout Findings) {
        let globals = robots.globals.filter { $0.key == "license" }.compactMap { add($0, nil, &findings) }
        for (token, name) in document.crawlers(in: robots) {
            let own = robots.records(naming: token).filter { $0.key == "license" }
            let added = own.compactMap { add($0, token == "*" ? nil : name, &findings) }
            guard token == "*", let winner = added.first else { continue }
            for loser in globals {
                let reason =
                    "A License line in the group of a crawler stands in the place of those outside of all groups."
                findings.overrule(loser, by: winner, reason: reason)
            }
        }
    }

    private func add(_ record: RobotsTxt.Record, _ agent: String?, _ findings: inout Findings) -> Findings.Handle? {
        let place = Findings.Place.sidecar(sidecar, offset: record.offset)
        guard URLReference(record.value).isAbsolute else {
            let message =
                "License in robots.txt is “\(record.value)”; only an absolute address says where the license is."
            findings.report(Diagnostic(code: .invalidValue, message: message, text: record.text), at: place)
            return nil
        }
        let pointers = RSLPointers(document)
        let pointer = pointers.reservation(record.value, url: record.value, agent: agent)
        pointers.reportIfUnread(record.value, url: record.value, at: place, &findings)
        return findings.add(.reservation(pointer), text: record.text, scope: .page, origin: .robotsTxt, at: place)
    }
}

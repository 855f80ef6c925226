// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Finds the public licenses of the page and its parts: linked, named, shown as a badge, given in metadata.
///
/// Which licenses there are, under which addresses and names: `rules/licenses`. Structured data has its own detector.
struct LicenseDetector: Detector {
    static let id = "license"

    func detect(in document: Document, into findings: inout Findings) {
        let surroundings = LicenseSurroundings(document)
        let named = LicenseTextReader(surroundings: surroundings).candidates()
        for candidate in named.refused {
            let diagnostic = Diagnostic.refusedLicense(candidate.match?.id ?? "", text: candidate.text)
            findings.report(diagnostic, at: candidate.place)
        }
        for candidate in named.narrowed {
            let diagnostic = Diagnostic.narrowedLicense(candidate.match?.id ?? "", text: candidate.text)
            findings.report(diagnostic, at: candidate.place)
        }
        let candidates =
            LicenseLinkReader(surroundings: surroundings).candidates(&findings)
            + LicenseMetadataReader(document: document).candidates()
            + named.granted
        for candidate in LicenseSelection.select(candidates) {
            findings.add(
                .license(license(of: candidate, in: document)),
                text: candidate.text,
                scope: candidate.scope,
                origin: candidate.origin,
                at: candidate.place,
                isHidden: candidate.isHidden
            )
        }
    }

    private func license(of candidate: LicenseCandidate, in document: Document) -> License {
        if let match = candidate.match { return match.license(href: candidate.href) }
        let isHeader = candidate.origin == .header
        let uri = candidate.href.flatMap { isHeader ? document.resolveFromHeader($0) : document.resolve($0) }
        return License(uri: uri, href: candidate.href)
    }
}

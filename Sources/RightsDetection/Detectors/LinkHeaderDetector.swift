// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the policies and license documents that HTTP `Link` headers name (RFC 8288, RFC 6903, Really Simple Licensing).
///
/// Public licenses under `rel="license"` are found with those of the page.
struct LinkHeaderDetector: Detector {
    static let id = "link-header"

    private static let policies: [(relation: String, policy: Policy)] = [
        ("privacy-policy", .privacy), ("terms-of-service", .terms),
    ]

    func detect(in document: Document, into findings: inout Findings) {
        for found in document.headerLinks() {
            let place = Findings.Place.header(found.header)
            let target = found.link.target
            if found.isRSL {
                let pointers = RSLPointers(document)
                let pointer = pointers.reservation(found.url ?? target, url: found.url)
                pointers.reportIfUnread(target, url: found.url, at: place, &findings)
                findings.add(.reservation(pointer), text: target, scope: .page, origin: .link, at: place)
            }
            var policies = Self.policies.filter { found.link.relations.contains($0.relation) }.map(\.policy)
            if found.link.relations.contains("copyright") {
                let message = "rel=\"copyright\" is obsolete; it is read as rel=\"license\"."
                findings.report(Diagnostic(code: .invalidValue, message: message, text: target), at: place)
                if document.licenses.license(at: found.url ?? target) == nil, !found.link.relations.contains("license")
                {
                    policies.append(.copyright)
                }
            }
            for policy in policies {
                let link = PolicyLink(policy: policy, href: target, url: found.url)
                findings.add(.policyLink(link), text: target, scope: .page, origin: .link, at: place)
            }
        }
    }
}

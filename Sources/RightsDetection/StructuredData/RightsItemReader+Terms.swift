// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension RightsItemReader {
    func link(_ value: StructuredValue, _ policy: Policy, _ scope: Scope, _ findings: inout Findings) {
        guard let (text, place) = words(value, ["url", "@id"]), !text.contains(" ") else { return }
        if let element = value.element, document.outline.elements[element].name == .a {
            // A link whose words name the policy is read with the links of the page.
            let words = LinkText(of: element, in: document.outline).words
            if document.lexicon.linkPhrases(in: words).contains(where: { $0.policy == policy }) { return }
        }
        let link = PolicyLink(policy: policy, href: text, url: document.resolve(text))
        add(.policyLink(link), text, scope, at: place, &findings)
    }

    /// `false`, `"False"` and `"http://schema.org/False"` are one; it tells of access, and reserves nothing.
    func access(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard value.string?.trimmingASCIISpace.lowercased().hasSuffix("false") == true else { return }
        let reservation = Reservation(vocabulary: "schema.org", directive: "isAccessibleForFree", value: "false")
        add(.reservation(reservation), "isAccessibleForFree: false", scope, at: value.place, &findings)
    }

    /// After this day the content is no longer offered; it reserves nothing before.
    func expiry(_ value: StructuredValue, _ scope: Scope, _ findings: inout Findings) {
        guard let date = value.string?.trimmingASCIISpace, date.utf8.first?.isASCIIDigit == true else { return }
        let reservation = Reservation(vocabulary: "schema.org", directive: "expires", value: date)
        add(.reservation(reservation), "expires: \(date)", scope, at: value.place, &findings)
    }
}

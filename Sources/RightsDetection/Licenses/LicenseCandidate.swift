// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A license found somewhere on the page, before those that say the same are put together.
struct LicenseCandidate: Sendable {
    /// The license; nil where a link is given as the page's license and nothing tells which.
    var match: LicenseMatch?
    /// The link as the page has it; nil where the license is only named.
    var href: String?
    /// The words.
    var text: String
    var scope: Scope
    var origin: Origin
    var place: Findings.Place
    /// Where it stands among the words of the page; nil outside of them.
    var textOffset: Int?
    /// Whether an address says it: names say less, they leave out versions, and addresses decide.
    var isAddress: Bool
    var isHidden = false
}

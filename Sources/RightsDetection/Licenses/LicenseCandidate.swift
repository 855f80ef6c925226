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

/// Puts together the licenses of a page that say the same.
enum LicenseSelection {
    /// How far apart two candidates may stand to be one statement, in bytes of text.
    private static let neighborhood = 400

    /// The candidates that remain, in their order.
    static func select(_ candidates: [LicenseCandidate]) -> [LicenseCandidate] {
        var kept: [LicenseCandidate] = []
        for (index, candidate) in candidates.enumerated() {
            guard !isSaid(candidate, byAnyOf: candidates, except: index) else { continue }
            let repeats = kept.contains { isSame($0, candidate) && areNeighbors($0, candidate) }
            if !repeats { kept.append(candidate) }
        }
        return kept
    }

    /// Whether a name says no more than an address, or than a name with a version.
    private static func isSaid(
        _ candidate: LicenseCandidate,
        byAnyOf candidates: [LicenseCandidate],
        except index: Int
    ) -> Bool {
        guard !candidate.isAddress, let match = candidate.match else { return false }
        return candidates.enumerated().contains { number, other in
            guard number != index, let said = other.match, said.terms.id == match.terms.id else { return false }
            let isSameSubject = governsContent(other) == governsContent(candidate)
            if other.isAddress, areNeighbors(other, candidate), isSameSubject || candidate.origin == .text {
                return true
            }
            // The same license, named again without its version.
            let isVaguer = match.version == nil && said.version != nil
            return isSameSubject && governsContent(candidate) && isVaguer && !other.isHidden
        }
    }

    private static func governsContent(_ candidate: LicenseCandidate) -> Bool {
        candidate.scope == .page || candidate.scope == .work
    }

    private static func isSame(_ first: LicenseCandidate, _ second: LicenseCandidate) -> Bool {
        first.match == second.match && first.scope == second.scope && first.origin == second.origin
            && (first.match != nil || first.href == second.href)
    }

    private static func areNeighbors(_ first: LicenseCandidate, _ second: LicenseCandidate) -> Bool {
        guard let one = first.textOffset, let other = second.textOffset else {
            return first.textOffset == nil && second.textOffset == nil
        }
        return abs(one - other) <= neighborhood
    }
}

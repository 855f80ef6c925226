// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// Reads the rule of a site's `tdmrep.json` that holds for the page (TDMRep, section 5): the first one that matches.
struct TDMReservationFile {
    let document: Document

    /// What a file says on the page.
    struct Statement {
        /// Its `tdm-reservation`.
        var reservation: TDMValue?
        /// Its `tdm-policy`.
        var policy: TDMValue?
    }

    private struct Rule {
        var pattern: PathPattern
        var location: String
        var statement: Statement
        var offset: Int
    }

    /// What each file says on the page; nothing where no rule matches.
    func statements(_ findings: inout Findings) -> [Statement] {
        document.textSidecars(.tdmrepJSON, &findings).compactMap { index, sidecar in
            let place = Findings.Place.sidecar(index, offset: 0)
            let root: JSONNode
            do throws(JSONTextError) {
                let parsed = try JSONParser.lenient.parse(sidecar.bytes)
                root = parsed.root
                if !parsed.repairs.isEmpty {
                    let repairs = parsed.repairs.map(\.description).joined(separator: ", ")
                    report("tdmrep.json was read in spite of \(repairs).", at: place, &findings)
                }
            } catch {
                report("tdmrep.json is no JSON: \(error).", at: .sidecar(index, offset: error.offset), &findings)
                return nil
            }
            guard let elements = root.elements else {
                report("tdmrep.json is no array of rules, so that it says nothing.", at: place, &findings)
                return nil
            }
            let rules = elements.compactMap { rule($0, index, &findings) }
            return matching(rules, index, &findings)
        }
    }

    private func matching(_ rules: [Rule], _ sidecar: Int, _ findings: inout Findings) -> Statement? {
        let path = document.path
        guard path != nil || rules.allSatisfy(\.pattern.isUniversal) || rules.first?.pattern.isUniversal == true else {
            let message = "The page's address is not known, so that tdmrep.json is left unread."
            let diagnostic = Diagnostic(code: .unknownAddress, message: message)
            findings.report(diagnostic, at: .sidecar(sidecar, offset: 0))
            return nil
        }
        guard let first = rules.firstIndex(where: { $0.pattern.matches(path) }) else { return nil }
        let shadowed = rules[(first + 1)...].first { rule in
            rule.pattern.length > rules[first].pattern.length && rule.pattern.matches(path)
        }
        if let shadowed {
            let message =
                "The rule for “\(shadowed.location)” has no effect, since an earlier one for “\(rules[first].location)” matches."
            report(message, at: .sidecar(sidecar, offset: shadowed.offset), &findings)
        }
        return rules[first].statement
    }

    /// A rule; nil where it lacks what it needs, so that it is passed over.
    private func rule(_ node: JSONNode, _ sidecar: Int, _ findings: inout Findings) -> Rule? {
        let place = Findings.Place.sidecar(sidecar, offset: node.range.lowerBound)
        guard let location = node["location"]?.string else {
            report("A rule of tdmrep.json has no “location”, and is passed over.", at: place, &findings)
            return nil
        }
        guard let value = node["tdm-reservation"] else {
            report("The rule for “\(location)” has no “tdm-reservation”, and is passed over.", at: place, &findings)
            return nil
        }
        guard let reservation = reservation(value, location, sidecar, &findings) else { return nil }
        var statement = Statement(reservation: reservation)
        if let policy = node["tdm-policy"], let address = policy.string?.trimmingASCIISpace {
            let place = Findings.Place.sidecar(sidecar, offset: policy.contentOffset)
            statement.policy = TDMValue(text: address, origin: .tdmrepJSON, place: place)
            if !URLReference(address).isAbsolute {
                report("tdm-policy is “\(address)”, which is no absolute address.", at: place, &findings)
            }
        }
        return Rule(
            pattern: PathPattern(location),
            location: location,
            statement: statement,
            offset: node.range.lowerBound
        )
    }

    /// The value of a rule's `tdm-reservation`, a number; a string is put up with.
    private func reservation(
        _ node: JSONNode,
        _ location: String,
        _ sidecar: Int,
        _ findings: inout Findings
    ) -> TDMValue? {
        let place = Findings.Place.sidecar(sidecar, offset: node.range.lowerBound)
        switch node.content {
        case .number(let digits) where digits == "0" || digits == "1":
            return TDMValue(text: digits, origin: .tdmrepJSON, place: place)
        case .string(let text) where ["0", "1"].contains(text.trimmingASCIISpace):
            let message = "tdm-reservation is a string in the rule for “\(location)”; it should be a number."
            report(message, at: place, &findings)
            return TDMValue(text: text.trimmingASCIISpace, origin: .tdmrepJSON, place: place)
        default:
            let message = "tdm-reservation in the rule for “\(location)” is neither 0 nor 1, so that it says nothing."
            report(message, at: place, &findings)
            return nil
        }
    }

    private func report(_ message: String, at place: Findings.Place, _ findings: inout Findings) {
        findings.report(Diagnostic(code: .invalidValue, message: message), at: place)
    }
}

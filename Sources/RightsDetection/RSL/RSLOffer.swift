// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What one license of Really Simple Licensing makes of the usages that it names.
struct RSLOffer: Sendable {
    /// On what a usage that the license permits hangs.
    enum Terms: Sendable, Equatable {
        /// On conditions that whoever uses it meets by himself.
        case granted(requires: [Condition])
        /// On a license that is to be obtained: for money, with a token, with reports.
        case offered
        /// On something that no condition describes, such as a country.
        case limited
    }

    let license: RSLDocument.License
    let terms: Terms
    /// The words of the usages that it permits; `all` where it lists none.
    let stated: [String]
    /// Whether what it does not list is not licensed.
    let isClosed: Bool
    /// The single usages that it prohibits.
    let prohibited: Set<String>

    init(_ license: RSLDocument.License, of content: RSLDocument.Content, _ vocabulary: RSLVocabulary) {
        self.license = license
        stated = license.permits(.usage)?.tokens ?? ["all"]
        isClosed = license.permits(.usage) != nil
        prohibited = Set((license.prohibits(.usage)?.tokens ?? []).flatMap(vocabulary.leaves))
        let demand = vocabulary.demand(ofPayment: license.payment?.type ?? "free")
        let users = Self.demand(ofUsers: license, vocabulary)
        if content.hasServer || !demand.unless.isEmpty || !license.reporting.isEmpty {
            terms = .offered
        } else if let users, license.permits(.geo) == nil, license.prohibits(.geo) == nil {
            terms = .granted(requires: users + demand.requires)
        } else {
            terms = .limited
        }
    }

    /// The condition that users must meet; nil where no condition describes it.
    ///
    /// One of several users is enough: where one of them is described by a condition, that is the safe reading.
    private static func demand(ofUsers license: RSLDocument.License, _ vocabulary: RSLVocabulary) -> [Condition]? {
        var demand: [Condition] = []
        if let permitted = license.permits(.user)?.tokens {
            let isAnybody = permitted.contains("commercial") && permitted.contains("non-commercial")
            if !isAnybody {
                guard
                    let described = (["non-commercial"] + permitted).first(where: { user in
                        permitted.contains(user) && !vocabulary.requirement(ofUser: user).isEmpty
                    })
                else { return nil }
                demand = vocabulary.requirement(ofUser: described)
            }
        }
        guard let prohibited = license.prohibits(.user)?.tokens else { return demand }
        guard prohibited == ["commercial"] else { return nil }
        return demand.isEmpty ? vocabulary.requirement(ofUser: "non-commercial") : demand
    }

    /// The license in words: its lists, what is asked for it, and its reports.
    var text: String {
        var parts: [String] = []
        for list in license.permits {
            parts.append("permits \(list.type.rawValue): \(list.tokens.joined(separator: " "))")
        }
        for list in license.prohibits {
            parts.append("prohibits \(list.type.rawValue): \(list.tokens.joined(separator: " "))")
        }
        if let payment = license.payment { parts.append("payment: \(payment.type)") }
        for report in license.reporting { parts.append("reporting: \(report.text)") }
        return parts.isEmpty ? "license" : parts.joined(separator: "; ")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Whether the conditions after "unless" lift a prohibition.
///
/// The right holder's permission and the law each lift it alone. Purposes and courtesies ("for private use", "if the
/// source is named") lift it only all together; beside a permission, courtesies alone are its terms and lift nothing.
struct ProhibitionLift {
    /// Whether the prohibition does not hold.
    let isLifted: Truth
    /// Whether it is lifted for everybody who meets its terms, so that it amounts to a permission.
    let isGrant: Truth
    /// What a user who relies on that has to do.
    let terms: [Condition]
    /// What would have to be known, in words.
    let unknowns: [String]

    init(_ unless: [Condition], in circumstances: Circumstances) {
        terms = unless.filter { $0 != .authorization && $0 != .law }
        let purposes = terms.filter { $0 == .nonCommercial || $0 == .personalUse }
        let asksPermission = unless.contains(.authorization)
        let answers = terms.map { circumstances.answer($0) }
        isGrant = terms.isEmpty || asksPermission && purposes.isEmpty ? .false : answers.map(\.isMet).all
        let others = unless.filter { $0 == .authorization || $0 == .law }.map { circumstances.answer($0) }
        isLifted = others.map(\.isMet).any.or(isGrant)
        guard isLifted == .unknown else {
            unknowns = []
            return
        }
        unknowns = (others + (isGrant == .unknown ? answers : [])).compactMap(\.unknown)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Finds what an article says of its own rights that a license for the whole site does not settle: "except where otherwise
/// noted" it says, and there it is noted.
///
/// These are reservations of rights, prohibitions to pass it on, notices that name somebody else than the site does, and licenses whose terms are not
/// known.
struct ArticleExceptions {
    private let audit: PageAudit
    /// The names under which the site goes, as hosts write them: of its own notices, and of its address.
    private let siteNames: [String]
    /// The least length, in bytes, at which the beginning of a name stands for the name.
    private static let leastBeginning = 4

    init(_ audit: PageAudit) {
        self.audit = audit
        let holders = audit.signals.filter { $0.scope == .page && $0.overruled == nil }.compactMap(Self.holder)
        let host = audit.page.url.flatMap { WebAddress($0) }?.host
        siteNames = (holders.map(SiteName.letters) + [host.map(SiteName.label) ?? ""]).filter { !$0.isEmpty }
    }

    /// The indexes of the signals, in their order.
    var signals: [Int] {
        audit.signals.indices.filter { index in
            let signal = audit.signals[index]
            guard signal.scope == .work, signal.overruled == nil else { return false }
            switch signal.content {
            case .statement(let statement):
                // To forbid that it is passed on sits ill with a license for all that may be passed on.
                return statement.modality == .reservation
                    || statement.modality == .prohibition && statement.actions.contains(where: Self.passesOn)
            case .notice: return Self.holder(signal).map(isForeign) ?? false
            case .license(let license):
                return license.permits.isEmpty && license.prohibits.isEmpty && license.requires.isEmpty
            case .reservation, .policyLink, .credit, .acceptance: return false
            }
        }
    }

    /// Whether a holder goes under none of the site's names, nor under a longer or shorter form that begins alike.
    private func isForeign(_ holder: String) -> Bool {
        let name = SiteName.letters(holder)
        return !siteNames.contains { own in
            let (short, long) = own.utf8.count < name.utf8.count ? (own, name) : (name, own)
            return short == long || short.utf8.count >= Self.leastBeginning && long.hasPrefix(short)
        }
    }

    private static func passesOn(_ action: Action) -> Bool {
        Action.transfer.includes(action) || action == .resyndicate
    }

    private static func holder(_ signal: Signal) -> String? {
        guard case .notice(let notice) = signal.content else { return nil }
        return notice.holder
    }
}

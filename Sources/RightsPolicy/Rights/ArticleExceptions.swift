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
    /// The names under which the site goes, letters and digits only: of its own notices, and of its host.
    private let siteNames: [String]

    init(_ audit: PageAudit) {
        self.audit = audit
        let holders = audit.signals.filter { $0.scope == .page && $0.overruled == nil }.compactMap(Self.holder)
        let host = audit.page.url.flatMap { WebAddress($0) }?.host
        let labels = host?.split(separator: ".").dropLast().map(String.init) ?? []
        siteNames = (holders + labels).map(Self.letters).filter { $0.utf8.count > 2 && $0 != "www" }
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

    private func isForeign(_ holder: String) -> Bool {
        let name = Self.letters(holder)
        return name.utf8.count > 2 && !siteNames.contains { name.contains($0) || $0.contains(name) }
    }

    private static func passesOn(_ action: Action) -> Bool {
        Action.transfer.includes(action) || action == .resyndicate
    }

    private static func holder(_ signal: Signal) -> String? {
        guard case .notice(let notice) = signal.content else { return nil }
        return notice.holder
    }

    private static func letters(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

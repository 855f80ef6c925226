// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A rights profile for people: a line for each answer, with the widest actions that get it.
///
/// An action is left out where the action that includes it gets the same answer.
struct ProfileText {
    let audit: PageAudit
    let profile: RightsProfile
    let style: TextStyle

    /// The lines without indentation; a line that explains the one before it begins with white space.
    var lines: [String] {
        groups.flatMap { group -> [String] in
            let first = group[0]
            let actions = TextWords.list(group.map(\.action.rawValue))
            let head = "\(style.apply(first.standing.role, first.standing.words + duties(first))): \(actions)"
            return [head] + (explanation(first).map { ["  " + $0] } ?? [])
        }
    }

    /// The entries that differ from that of the including action, those with the same answer together.
    private var groups: [[ProfileEntry]] {
        var groups: [[ProfileEntry]] = []
        for entry in profile.entries where !isInherited(entry) {
            if let index = groups.firstIndex(where: { $0[0].answers(as: entry) }) {
                groups[index].append(entry)
            } else {
                groups.append([entry])
            }
        }
        return groups
    }

    private func isInherited(_ entry: ProfileEntry) -> Bool {
        guard let parent = entry.action.parent.flatMap({ profile[$0] }) else {
            // That the rights themselves are not given away goes without saying.
            return entry.action == .transfer && entry.standing == .unknown
        }
        return parent.answers(as: entry)
    }

    private func duties(_ entry: ProfileEntry) -> String {
        entry.requires.isEmpty ? "" : ", requires " + TextWords.list(entry.requires.map(\.words))
    }

    private func explanation(_ entry: ProfileEntry) -> String? {
        guard let reason = entry.reason else { return nil }
        let places = entry.against.map { place(audit.signals[$0].location) }
        return VisibleText.line(reason + (places.isEmpty ? "" : " Against it: \(TextWords.list(places))."))
    }

    private func place(_ location: SourceLocation) -> String {
        let place = "\(location.line):\(location.column)"
        let other = location.source == audit.page.location?.source ? nil : location.source
        return other.map { "\($0):\(place)" } ?? place
    }
}

extension ProfileEntry {
    /// Whether the other entry says the same of its action, whichever signals say so.
    fileprivate func answers(as other: ProfileEntry) -> Bool {
        standing == other.standing && requires == other.requires && reason == other.reason
    }
}

extension Standing {
    var words: String {
        switch self {
        case .permitted: "permitted"
        case .permittedWithDuties: "permitted with duties"
        case .needsConsent: "needs consent"
        case .unknown: "not said"
        case .prohibited: "prohibited"
        }
    }

    var role: TextStyle.Role {
        switch self {
        case .permitted, .permittedWithDuties: .good
        case .needsConsent, .unknown: .doubtful
        case .prohibited: .bad
        }
    }
}

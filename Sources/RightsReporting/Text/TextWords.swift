// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Condition {
    /// The condition behind "unless" and "requires".
    var words: String {
        switch self {
        case .authorization: "authorization"
        case .attribution: "attribution"
        case .link: "a link to the source"
        case .nonCommercial: "no commercial purpose"
        case .personalUse: "personal use"
        case .unmodified: "no changes"
        case .shareAlike: "the same license for adaptations"
        case .notification: "notification of the right holder"
        case .licenseNotice: "a notice of the license"
        case .indicateChanges: "changes marked as such"
        case .law: "permission by law"
        }
    }
}

extension Decision {
    /// The verdict, all of one width.
    var verdict: String {
        switch self {
        case .allow: "ALLOW "
        case .review: "REVIEW"
        case .deny: "DENY  "
        }
    }

    var role: TextStyle.Role {
        switch self {
        case .allow: .good
        case .review: .doubtful
        case .deny: .bad
        }
    }
}

extension Severity {
    var role: TextStyle.Role {
        switch self {
        case .note: .strong
        case .warning: .doubtful
        case .error: .bad
        }
    }
}

/// Sets words in the forms of sentences.
enum TextWords {
    /// `1 page`, `2 pages`.
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// `a, b, c`, without repetition.
    static func list(_ words: [String]) -> String {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }
}

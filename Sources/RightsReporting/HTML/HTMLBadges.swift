// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Decision {
    /// The sign that stands beside the word, so that color never says it alone.
    var sign: String {
        switch self {
        case .allow: "✓"
        case .review: "?"
        case .deny: "✕"
        }
    }

    /// The decision as a sign and a word in its color.
    var badge: HTMLMarkup {
        #"<span class="badge \#(rawValue)"><span aria-hidden="true">\#(sign)</span> <span class="word">\#(rawValue)</span></span>"#
    }
}

extension Severity {
    /// The decision whose color a severity has.
    private var tone: String {
        switch self {
        case .error: "deny"
        case .warning: "review"
        case .note: "plain"
        }
    }

    /// The severity as a word in its color.
    var badge: HTMLMarkup { #"<span class="badge \#(tone)">\#(rawValue)</span>"# }
}

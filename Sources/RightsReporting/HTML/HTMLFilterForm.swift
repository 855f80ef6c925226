// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The controls that filter and search; hidden where no script runs, since everything is shown then.
enum HTMLFilterForm {
    /// The form; the script fills in the rules that the reports name.
    static let markup: HTMLMarkup = """
        <form class="filter" id="filter" role="search" aria-label="Filter the decisions" hidden>
        <fieldset>
        <legend>Decision</legend>
        <div class="choices">
        \(HTMLMarkup.joined([Decision.deny, .review, .allow].map(choice), separator: "\n"))
        </div>
        </fieldset>
        <div class="field">
        <label for="severity">Severity</label>
        <select id="severity">
        <option value="">any</option>
        \(HTMLMarkup.joined(Severity.allCases.reversed().map(option), separator: "\n"))
        </select>
        </div>
        <div class="field">
        <label for="rule">Rule</label>
        <select id="rule"><option value="">any</option></select>
        </div>
        <div class="field wide">
        <label for="words">Words</label>
        <input type="search" id="words" autocomplete="off" spellcheck="false">
        </div>
        <button type="reset">Show all</button>
        <p class="count" id="count" role="status" aria-live="polite"></p>
        </form>
        """

    private static func choice(_ decision: Decision) -> HTMLMarkup {
        """
        <label class="choice"><input type="checkbox" name="decision" value="\(decision.rawValue)" checked> \
        \(decision.badge)</label>
        """
    }

    private static func option(_ severity: Severity) -> HTMLMarkup {
        #"<option value="\#(severity.rawValue)">\#(severity.rawValue)</option>"#
    }
}

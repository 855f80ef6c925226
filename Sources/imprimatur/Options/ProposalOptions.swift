// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import StructuredText
import Syndication

/// What is proposed for each page, where pages are named instead of batches.
struct ProposalOptions: ParsableArguments {
    @Option(
        name: .customLong("action"),
        help: ArgumentHelp(
            "Check this use of each page or entry named, in the place of batches; may be repeated.",
            valueName: "action"
        ),
        completion: .list(Action.allCases.map(\.rawValue))
    )
    var actions: [String] = []

    @Option(
        name: .customLong("proposals"),
        help: ArgumentHelp(
            "Check what this file proposes for each page or entry named: a batch with “proposals” instead of “items”.",
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String?

    @Option(
        name: .customLong("territory"),
        help: ArgumentHelp("Where it would appear: NL, DE, WORLD; may be repeated. With --action.", valueName: "code")
    )
    var territories: [String] = []

    @Option(
        name: .customLong("channel"),
        help: ArgumentHelp(
            "How it would appear: web, print, app; may be repeated. With --action.",
            valueName: "channel"
        )
    )
    var channels: [String] = []

    @Option(help: ArgumentHelp("The language of the outcome. With --action.", valueName: "tag"))
    var language: String?

    @Flag(inversion: .prefixedNo, help: "Whether money is made with it. With --action.")
    var commercial: Bool?

    @Option(
        name: .customLong("publish-at"),
        help: ArgumentHelp("When it would appear: 2026-05-03T18:00:00Z. With --action.", valueName: "time")
    )
    var publishAt: String?

    @Flag(name: .customLong("link-back"), help: "It would link back to the page. With --action.")
    var linkBack = false

    @Option(help: ArgumentHelp("The address of the page, where there is one. With --action.", valueName: "url"))
    var url: String?

    /// Whether pages are checked, and not batches.
    var areGiven: Bool { !actions.isEmpty || file != nil }

    func validate() throws {
        guard actions.isEmpty || file == nil else {
            throw ValidationError("--proposals says what is proposed, and so does --action; use one of them")
        }
        let others = [
            ("--territory", !territories.isEmpty), ("--channel", !channels.isEmpty), ("--language", language != nil),
            ("--commercial", commercial != nil), ("--publish-at", publishAt != nil),
            ("--link-back", linkBack),
        ]
        if actions.isEmpty, let other = others.first(where: \.1)?.0 {
            throw ValidationError("\(other) belongs to a use that --action names")
        }
        guard url == nil || areGiven else { throw ValidationError("--url belongs to a page, and so to --action") }
    }

    /// What is proposed; what is wrong with it goes to standard error.
    ///
    /// - Parameter pages: what is checked, which names the report where no file does.
    func plan(for pages: [String]) throws -> ProposalPlan {
        do {
            if let file { return try ProposalPlan(file: file) }
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
        var use = ProposedUse(actions: actions)
        (use.territories, use.channels, use.language) = (territories, channels, language)
        (use.commercial, use.publishAt, use.linksBack) = (commercial, publishAt, linkBack)
        do throws(StructuredTextError) {
            return try ProposalPlan(named: pages.count == 1 ? pages[0] : "pages", use)
        } catch {
            Console.error(error.message)
            throw ExitStatus.failure
        }
    }
}

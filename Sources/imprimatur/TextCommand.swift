// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import RightsReporting
import Syndication

/// `imprimatur text`: writes the words of pages' articles.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Write the words of a page's article, without menus, teasers and comments.",
        discussion: """
            Checks of a copy stand on these words. A page is a file of markup, compressed by gzip or not; of a folder all \
            files are read that end in .html, .htm, .xhtml, .gz, .warc, .rss, .rdf or .atom. Files of many pages are read page \
            by page, as by audit. A page without an article gives no words.

            EXAMPLES
              imprimatur text story.html
              imprimatur text --format jsonl crawl/ > words.jsonl
              imprimatur text feed.xml
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files, folders, JSON Lines, web archives, feeds, or - for standard input.",
            valueName: "page"
        )
    )
    var pages: [String]

    @OptionGroup var options: OutputOptions

    func validate() throws {
        try options.requireForm("for the words of a page") { $0.coversChecks && $0.coversAudits }
        guard pages.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("standard input (-) can be read only once")
        }
    }

    func run() throws {
        let runner = TextRunner()
        let outputs = try ReportOutputs(options)
        var isComplete = true
        for source in PageSources(pages) {
            let place = ReportPlace(index: source.index, count: source.index + (source.isLast ? 1 : 2))
            let text: PageText
            var isUnreadable = false
            do throws(InputError) {
                text = try runner.text(of: source.page.get())
            } catch {
                Console.error(error.description)
                isComplete = false
                isUnreadable = true
                text = TextRunner.unreadable(error)
            }
            try outputs.write(forProgramsOnly: isUnreadable) { $0.text(of: text, at: place) }
        }
        try outputs.finish()
        if !isComplete { throw ExitStatus.failure }
    }
}

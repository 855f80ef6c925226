// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import RightsReporting
import Syndication

/// `imprimatur audit`: tells what pages say about their rights.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Tell what pages say about their rights.",
        discussion: """
            A page is a file of markup, compressed by gzip or not. Of a folder all files are read that end in .html, \
            .htm, .xhtml, .gz or .warc, sorted by name. Of JSON Lines (.jsonl, .ndjson, or - when it begins with {) each line is \
            a page: {"url": …, "headers": {…}, "html": …}; of a web archive (.warc, .warc.gz) each response in HTML. A page that can't be read stops no other; the exit status is 2. \
            Rules of robots.txt and tdmrep.json hold for paths, so give the page's address with them. An address is \
            fetched by imprimatur-fetch, which lies beside this program, with the files beside the page.

            EXAMPLES
              imprimatur audit story.html
              curl -s https://example.com/a | imprimatur audit - --url https://example.com/a
              imprimatur audit --header 'X-Robots-Tag: noai' --format json story.html
              imprimatur audit --url https://example.com/a --headers head.txt --robots robots.txt story.html
              imprimatur audit --format jsonl crawl.jsonl crawl.warc.gz
              imprimatur audit https://example.com/a
              imprimatur audit --sidecar tdmrep.json --sidecar rsl=license.xml story.html
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files, folders, JSON Lines, web archives, addresses, or - for standard input.",
            valueName: "page"
        )
    )
    var pages: [String]

    @Option(help: ArgumentHelp("The page's address, against which its links resolve.", valueName: "url"))
    var url: String?

    @OptionGroup var companions: CompanionOptions

    @OptionGroup var auditorOptions: AuditorOptions

    @OptionGroup var fetching: FetchOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var options: OutputOptions

    func validate() throws {
        try options.requireForm("of audits") { $0.coversAudits }
        guard url == nil || pages.count == 1 else {
            throw ValidationError("--url is the address of one page, but \(pages.count) are given")
        }
        guard pages.count(where: { $0 == "-" }) + companions.standardInputs <= 1 else {
            throw ValidationError("standard input (-) can be read only once")
        }
    }

    func run() async throws {
        let runner = AuditRunner(
            auditor: try auditorOptions.auditor(),
            url: url,
            headers: try companions.readHeaders(),
            sidecars: try companions.readSidecars()
        )
        let fetched = try await fetching.fetch(pages.filter(PageFile.isAddress), quiet: options.quiet)
        defer { fetched?.remove() }
        let outputs = try ReportOutputs(options)
        var isComplete = true
        try await OrderedParallelMap(jobs: jobs.count).run(over: PageSources(pages, fetched: fetched?.pages)) {
            source in
            let outcome = source.page.flatMap { page in Result { () throws(InputError) in try runner.audit(page) } }
            return (isLast: source.isLast, outcome: outcome)
        } consume: { index, read in
            let place = ReportPlace(index: index, count: index + (read.isLast ? 1 : 2))
            switch read.outcome {
            case .success(let audit):
                try outputs.write { $0.text(of: audit, at: place) }
            case .failure(let error):
                Console.error(error.description)
                isComplete = false
                let audit = AuditRunner.unreadable(error)
                try outputs.write(forProgramsOnly: true) { $0.text(of: audit, at: place) }
            }
        }
        try outputs.finish()
        if !isComplete { throw ExitStatus.failure }
    }
}

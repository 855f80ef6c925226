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
            .htm, .xhtml, .gz, .warc, .rss, .rdf or .atom, sorted by name. Of JSON Lines (.jsonl, .ndjson, or - when it begins with {) each line is \
            a page: {"url": …, "headers": {…}, "html": …}; of a web archive (.warc, .warc.gz) each response in HTML; of a feed (RSS, Atom) each entry; of ninjs (.json) and \
            NewsML-G2 each news item. A page that can't be read stops no other; the exit status is 2. \
            Rules of robots.txt and tdmrep.json hold for paths, so give the page's address with them. An address is \
            fetched by imprimatur-fetch, which lies beside this program, with the files beside the page.

            EXAMPLES
              imprimatur audit story.html
              curl -s https://example.com/a | imprimatur audit - --url https://example.com/a
              imprimatur audit --header 'X-Robots-Tag: noai' --format json story.html
              imprimatur audit --url https://example.com/a --headers head.txt --robots robots.txt story.html
              imprimatur audit --format jsonl crawl.jsonl crawl.warc.gz
              imprimatur audit https://example.com/a
              imprimatur audit feed.rss
              imprimatur audit --sidecar tdmrep.json --sidecar rsl=license.xml story.html
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files, folders, feeds, news items, JSON Lines, web archives, addresses, or - for standard input.",
            valueName: "page"
        ),
        completion: .file()
    )
    var pages: [String]

    @Option(help: ArgumentHelp("The page's address, against which its links resolve.", valueName: "url"))
    var url: String?

    @OptionGroup var companions: CompanionOptions

    @OptionGroup var changes: ChangeOptions

    @OptionGroup var settingsFile: ConfigurationOptions

    @OptionGroup var auditorOptions: AuditorOptions

    @OptionGroup var cacheOptions: CacheOptions

    @OptionGroup var fetching: FetchOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var resuming: ResumeOptions

    @OptionGroup var options: OutputOptions

    func validate() throws {
        try options.requireForm("of audits") { $0.coversAudits }
        _ = try resuming.path(options)
        guard changes.revision == nil || !resuming.resume else {
            throw ValidationError(
                "--resume goes on with all pages, and --changed-since leaves some out; use one of them"
            )
        }
        guard url == nil || pages.count == 1 else {
            throw ValidationError("--url is the address of one page, but \(pages.count) are given")
        }
        guard pages.count(where: { $0 == "-" }) + companions.standardInputs <= 1 else {
            throw ValidationError("standard input (-) can be read only once")
        }
    }

    mutating func run() async throws {
        let settings = try settingsFile.load()
        auditorOptions.complete(by: settings)
        jobs.complete(by: settings)
        cacheOptions.complete(by: settings)
        let (auditor, lexicon) = try auditorOptions.auditorAndLexicon()
        let cache = cacheOptions.open(lexicon: lexicon, quiet: options.quiet)
        let runner = AuditRunner(
            auditor: auditor,
            url: url,
            headers: try companions.readHeaders(),
            sidecars: try companions.readSidecars(),
            store: cache.map { ($0.store, $0.keys) }
        )
        let fetched = try await fetching.fetch(pages.filter(PageFile.isAddress), quiet: options.quiet)
        defer { fetched?.remove() }
        // A worker in a pipeline gets each report as soon as it is there, and no report waits for the next page.
        let isLineByLine = try options.formats.allSatisfy { $0.isLineByLine }
        let isWorker = pages.contains("-") && isLineByLine
        // Lines that hang on no other are made beside the reading, on all cores, where one form is asked for.
        let isOneForm = try Set(options.formats.map { $0.name }).count == 1
        let liner = try isLineByLine && isOneForm ? options.formats.first?.init(style: .plain) : nil
        let isIncluded = try await changedPages(settings)
        let all = PageSources(pages, fetched: fetched?.pages, looksAhead: !isWorker, where: isIncluded)
        var sources = all.makeIterator()
        let (outputs, left) = try open(&sources)
        var isComplete = left?.hasUnreadablePage != true
        let isShown = try ProgressBar.isWanted(options)
        let total = isShown ? all.count.map { $0 - (left?.count ?? 0) } : nil
        var progress = ProgressBar("pages", of: total, isShown: isShown)
        var isEmpty = true
        try await OrderedParallelMap(jobs: jobs.count).run(over: IteratorSequence(sources)) { source in
            let outcome = source.page.flatMap { page in Result { () throws(InputError) in try runner.audit(page) } }
                .map { audit in (audit: audit, line: liner?.text(of: audit, at: .single)) }
            return (isLast: source.isLast, outcome: outcome)
        } consume: { index, read in
            isEmpty = false
            progress.advance()
            let place = ReportPlace(index: index, count: index + (read.isLast ? 1 : 2))
            switch read.outcome {
            case .success(let (audit, line)):
                try outputs.write { line ?? $0.text(of: audit, at: place) }
                if isWorker { try outputs.flush() }
            case .failure(let error):
                progress.erase()
                Console.error(error.description)
                isComplete = false
                let audit = AuditRunner.unreadable(error)
                try outputs.write(forProgramsOnly: true) { $0.text(of: audit, at: place) }
                if isWorker { try outputs.flush() }
            }
        }
        progress.erase()
        if isEmpty { try tellOfNoPage(outputs) }
        try outputs.finish()
        cache?.finish(quiet: options.quiet)
        if !isComplete { throw ExitStatus.failure }
    }

    /// Which of the pages to read: those that differ from the revision asked for, else all.
    private func changedPages(_ settings: Settings) async throws -> @Sendable (String) -> Bool {
        guard let files = try await changes.files(),
            files.areUnchanged(companions.files + settings.files),
            files.areUnchanged(lexicon: auditorOptions.lexicon)
        else { return { _ in true } }
        return { !files.isUnchanged($0) }
    }

    private func tellOfNoPage(_ outputs: ReportOutputs) throws {
        if !options.quiet, let revision = changes.revision { Console.note("no page has changed since \(revision)") }
        try outputs.write { type(of: $0).textWithoutAudits }
    }

    /// Opens the outputs, and passes over the pages whose reports an interrupted run has left there.
    ///
    /// - Returns: the outputs, and what is there already.
    private func open(_ sources: inout PageSources.Iterator) throws -> (ReportOutputs, ResumedReports?) {
        guard let path = try resuming.path(options) else { return (try ReportOutputs(options), nil) }
        let left: ResumedReports
        do throws(InputError) {
            left = try ResumedReports(path: path, passingOver: &sources)
        } catch {
            Console.error(error.description)
            throw ExitStatus.failure
        }
        if left.count > 0, !options.quiet { Console.note("\(path): \(left.count) reports are there already") }
        return (try ReportOutputs(resuming: path, at: left.length, options), left)
    }
}

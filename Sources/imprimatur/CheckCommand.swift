// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import RightsModel
import RightsPolicy
import RightsReporting
import StructuredText
import Syndication

/// `imprimatur check`: decides whether what a batch proposes is allowed.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Decide whether what a batch proposes is allowed.",
        discussion: """
            A batch is a file in YAML, JSON, JSON Lines or CSV that names pages, and what you want to do with each. Decisions \
            are made as of the date that the batch gives, never as of today, so that the same input gives the same report. \
            Without a batch, those are checked that the configuration file names (imprimatur.yaml). With --action or \
            --proposals, pages are named instead, as for audit: files, folders, feeds, JSON Lines, web archives.

            EXAMPLES
              imprimatur check tonight.yaml
              imprimatur check --as-of 2026-07-01 --format json --output report.json tonight.yaml
              imprimatur check --changed-since origin/main
              imprimatur check --action republish --territory NL --as-of 2026-05-03 feed.xml
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Batch files, or - for standard input; with --action or --proposals, pages.",
            valueName: "batch"
        ),
        completion: .file()
    )
    var batches: [String] = []

    @OptionGroup var proposals: ProposalOptions

    @OptionGroup var rules: RuleOptions

    @OptionGroup var agreements: AgreementOptions

    @Option(
        name: .customLong("fail-on"),
        help: "The severity from which on a violation makes the exit status 1; error without it."
    )
    var failOn: FailureThreshold?

    @Flag(
        name: .customLong("keep-going"),
        inversion: .prefixedNo,
        help: "Pages that can't be read don't make the exit status 2."
    )
    var keepGoing: Bool?

    @Flag(help: "Tell of each proposal why it was decided so: signals, agreements, and every rule with its conditions.")
    var explain = false

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Decide as of this date (2026-05-03) instead of the batch's own.", valueName: "date")
    )
    var asOf: DateArgument?

    @Flag(help: "Fetch the pages of items that give an address and no file; the report then hangs on the network.")
    var fetch = false

    @OptionGroup var fetching: FetchOptions

    @OptionGroup var waivers: WaiverOptions

    @OptionGroup var changes: ChangeOptions

    @OptionGroup var settingsFile: ConfigurationOptions

    @OptionGroup var auditorOptions: AuditorOptions

    @OptionGroup var cacheOptions: CacheOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard !proposals.areGiven || !batches.isEmpty else {
            throw ValidationError("name the pages for which this is proposed")
        }
        guard proposals.url == nil || batches.count == 1 else {
            throw ValidationError("--url is the address of one page, but \(batches.count) are given")
        }
        guard !batches.isEmpty || settingsFile.path != nil else {
            throw ValidationError("Missing expected argument '<batch> ...'")
        }
        guard changes.revision == nil || waivers.newBaseline == nil else {
            throw ValidationError("--write-baseline needs all items, and --changed-since leaves some out")
        }
        guard batches.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("standard input (-) can be read only once")
        }
        try options.requireForm("of checks") { $0.coversChecks }
    }

    mutating func run() async throws {
        let settings = try settingsFile.load()
        try complete(by: settings)
        let plan = proposals.areGiven ? try readPlan() : nil
        let all = plan == nil ? readBatches() : []
        let rules = try rules.load()
        guard let all else { throw ExitStatus.failure }
        let read = try await changes.narrowed(all, quiet: options.quiet) { files in
            files.areUnchanged(rules.files + waivers.files + settings.files)
                && files.areUnchanged(lexicon: auditorOptions.lexicon)
        }
        let (auditor, lexicon) = try auditorOptions.auditorAndLexicon()
        let cache = cacheOptions.open(lexicon: lexicon, quiet: options.quiet)
        let addresses = plan == nil ? Self.addresses(of: read) : batches.filter(PageFile.isAddress)
        let fetched = fetch ? try await fetching.fetch(addresses, quiet: options.quiet) : nil
        defer { fetched?.remove() }
        let runner = BatchRunner(
            auditor: auditor,
            engine: RuleEngine(rules: rules.rules),
            rules: rules.sources,
            explains: explain,
            store: cache.map { ($0.store, $0.keys) },
            fetched: fetched?.pages
        )
        var accepted = try waivers.load()
        var baseline = Baseline()
        var outputs = try ReportOutputs(options)
        var status = ExitStatus.clean
        func take(_ report: CheckReport, _ date: DateTime?, at place: ReportPlace) throws {
            var report = accepted.applied(to: report, on: asOf?.date ?? date)
            if waivers.newBaseline != nil { baseline.take(from: &report) }
            try outputs.write(report, at: place)
            status = max(status, self.status(of: report))
        }
        let items = plan == nil ? read.reduce(0) { $0 + $1.items.count } : nil
        var progress = ProgressBar("items", of: items, isShown: try ProgressBar.isWanted(options))
        for (index, batch) in read.enumerated() {
            let report = await runner.check(batch, asOf: asOf?.date, jobs: jobs.count) { progress.advance() }
            progress.erase()
            try take(
                report,
                batch.date,
                at: ReportPlace(index: index, count: read.count, failOn: failOn?.severity ?? .error)
            )
        }
        if let plan {
            let isIncluded = try await changedPages(by: plan, rules, settings)
            let pages = PageSources(batches, fetched: fetched?.pages, where: isIncluded)
            let (date, url) = (asOf?.date, proposals.url)
            let report = await runner.check(pages, by: plan, url: url, asOf: date, jobs: jobs.count) {
                progress.advance()
            }
            progress.erase()
            try take(report, plan.batch.date, at: .single)
        }
        try outputs.finish()
        cache?.finish(quiet: options.quiet)
        if let path = waivers.newBaseline { try baseline.write(to: path) }
        if !options.quiet, changes.revision == nil { for warning in accepted.warnings { Console.warning(warning) } }
        if status != .clean { throw status }
    }

    /// Takes from the configuration file what the command line leaves open.
    private mutating func complete(by settings: Settings) throws {
        if batches.isEmpty { batches = settings.batches }
        guard !batches.isEmpty else {
            let file = settings.path ?? SettingsFinder.name
            Console.error("no batch is named, neither on the command line nor under “batches” in \(file)")
            throw ExitStatus.failure
        }
        rules.complete(by: settings)
        agreements.complete(by: settings)
        auditorOptions.complete(by: settings)
        jobs.complete(by: settings)
        cacheOptions.complete(by: settings)
        waivers.complete(by: settings)
        failOn = failOn ?? settings.failOn
        keepGoing = keepGoing ?? settings.keepGoing
        try options.complete(by: settings)
        try options.requireForm("of checks") { $0.coversChecks }
    }

    /// Reads all batches before any is checked; nil where one is wrong, which standard error then tells.
    private func readBatches() -> [Batch]? {
        var read: [Batch] = []
        for path in batches {
            guard !PageSources.holdsPages(path) else {
                Console.error("\(path) holds pages; say what is proposed for them: --action republish --as-of DATE")
                continue
            }
            do {
                read.append(try agreements.read(path, quiet: options.quiet))
            } catch {
                Console.error("\(error)")
            }
        }
        return read.count == batches.count ? read : nil
    }

    /// The addresses of all items without a file.
    private static func addresses(of batches: [Batch]) -> [String] {
        batches.flatMap(\.items).filter { $0.page == nil }.compactMap(\.url)
    }

    private func status(of report: CheckReport) -> ExitStatus {
        let keepGoing = keepGoing ?? false
        for failure in report.failures {
            if !keepGoing {
                Console.error(failure.message)
            } else if !options.quiet {
                Console.warning(failure.message)
            }
        }
        if !report.failures.isEmpty, !keepGoing { return .failure }
        return (failOn ?? .error).fails(report) ? .violations : .clean
    }
}

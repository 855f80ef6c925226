// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import PageFetching
import RightsModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `imprimatur-fetch`: fetches pages with what stands beside them into web archives.
@main
struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imprimatur-fetch",
        abstract: "Fetch pages, with the files beside them that speak of their rights, into a web archive.",
        discussion: """
            Each page is written with its headers as the server sent it, behind the robots.txt, tdmrep.json, trust.txt and \
            ai.txt of its site and the license documents that it names. imprimatur audit reads such an archive, and \
            calls this program for the addresses that it is given.

            EXAMPLES
              imprimatur-fetch https://example.com/a > a.warc
              imprimatur-fetch --output night.warc.gz --delay 2 https://example.com/a https://example.com/b

            EXIT STATUS
              0  all pages were fetched
              2  a page was not fetched, or the command line is wrong
            """,
        version: ImprimaturVersion.current
    )

    @Argument(help: ArgumentHelp("Addresses of pages: http or https.", valueName: "url"))
    var addresses: [String]

    @OptionGroup var limits: LimitOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write the archive to this file; compressed by gzip if its name ends in .gz.",
            valueName: "file"
        )
    )
    var output: String?

    @Option(
        help: ArgumentHelp("Write an archive for each address into this folder: 1.warc, 2.warc, …", valueName: "folder")
    )
    var folder: String?

    @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
    var quiet = false

    func validate() throws {
        guard output == nil || folder == nil else {
            throw ValidationError("--output and --folder exclude one another")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_DFL)
        let writer = ArchiveWriter(isCompressed: output?.lowercased().hasSuffix(".gz") ?? false)
        let fetcher = PageFetcher(limits.settings) { duration in
            usleep(UInt32(max(0, min(duration / .microseconds(1), 3_600_000_000))))
        }
        var isComplete = true
        var file = folder == nil ? try OutputFile(output) : nil
        try file?.write(writer.information(userAgent: limits.settings.userAgent))
        for (index, address) in addresses.enumerated() {
            let fetched = fetcher.fetch(address)
            if let folder {
                file = try OutputFile("\(folder)/\(index + 1).warc")
                try file?.write(writer.information(userAgent: limits.settings.userAgent))
            }
            try file?.write(writer.records(of: fetched))
            if !quiet { for warning in fetched.warnings { OutputFile.note("warning: \(warning)") } }
            if let failure = fetched.failure {
                OutputFile.note("error: \(address): \(failure)")
                isComplete = false
            }
        }
        if !isComplete { throw ExitCode(2) }
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            // A wrong command line ends with the status that stands for it in all our programs.
            guard code != .success, code != ExitCode(2) else { exit(withError: error) }
            OutputFile.write(fullMessage(for: error) + "\n")
            exit(withError: ExitCode(2))
        }
    }
}

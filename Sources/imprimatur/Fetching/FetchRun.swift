// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms
import FoundationEssentials
import Syndication

/// A run of `imprimatur-fetch`, and the folder with the archives that it wrote.
struct FetchRun {
    private static let program = "imprimatur-fetch"
    /// Of so many addresses one run is made: a command line can't be of any length.
    private static let chunk = 500

    /// The pages.
    let pages: FetchedPages
    private let folder: String

    /// Fetches pages, each address once.
    ///
    /// - Throws: where the program can't be run; standard error then tells why.
    init(of addresses: [String], arguments: [String], quiet: Bool) async throws {
        guard let fetcher = ExternalProgram.besideThis(named: Self.program) else {
            Console.error("\(addresses[0]): addresses are fetched by \(Self.program), which is not beside this program")
            throw ExitStatus.failure
        }
        let folder = try Self.makeFolder()
        do {
            var archives: [String: String] = [:]
            var seen: Set<String> = []
            let unique = addresses.filter { seen.insert($0).inserted }
            for start in stride(from: 0, to: unique.count, by: Self.chunk) {
                let some = Array(unique[start...].prefix(Self.chunk))
                let place = "\(folder)/\(start)"
                try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
                let output = try await fetcher.run(
                    arguments + ["--folder", place, "--"] + some,
                    outputLimit: 1 << 20
                )
                try Self.tell(
                    output,
                    isComplete: FileManager.default.fileExists(atPath: "\(place)/\(some.count).warc"),
                    quiet: quiet
                )
                for (index, address) in some.enumerated() { archives[address] = "\(place)/\(index + 1).warc" }
            }
            (self.folder, pages) = (folder, FetchedPages(archives: archives))
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            if let error = error as? ExitStatus { throw error }
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }

    /// Removes the archives.
    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Passes on what the program says; errors of single pages are told with these pages.
    private static func tell(_ output: ExternalProgramOutput, isComplete: Bool, quiet: Bool) throws {
        let lines = output.errors.split(separator: "\n")
        guard isComplete else {
            let first = lines.first.map { $0.hasPrefix("Error: ") ? $0.dropFirst(7) : $0 }
            Console.error(first.map(String.init) ?? "\(program) ended with status \(output.status)")
            throw ExitStatus.failure
        }
        let mark = "\(program): warning: "
        for line in lines where !quiet && line.hasPrefix(mark) { Console.warning(String(line.dropFirst(mark.count))) }
    }

    private static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imprimatur-\(UUID().uuidString)").path
        do {
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: attributes
            )
        } catch {
            Console.error("\(folder): no folder can be made there for what is fetched")
            throw ExitStatus.failure
        }
        return folder
    }
}

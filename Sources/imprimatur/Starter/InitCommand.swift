// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import FoundationEssentials

/// `imprimatur init`: writes a configuration file and a batch to begin with.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a configuration file and a first batch to begin with.",
        discussion: """
            Writes imprimatur.yaml, a batch with one proposal and the page it is about. Nothing that is there is overwritten.

            EXAMPLES
              imprimatur init
              imprimatur init syndication
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The folder, made where there is none; the working directory without it.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var folder: String = "."

    func run() throws {
        let files = StarterFiles.all.map { (path: folder == "." ? $0.path : "\(folder)/\($0.path)", text: $0.text) }
        let taken = files.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
        guard taken.isEmpty else {
            let verb = taken.count == 1 ? "is" : "are"
            Console.error("\(taken.joined(separator: ", ")) \(verb) there already; nothing was written")
            throw ExitStatus.failure
        }
        for file in files {
            try makeFolder(of: file.path)
            let output = try ReportOutput(path: file.path)
            try output.write(file.text)
            try output.finish()
            Console.write("Wrote \(file.path)\n", to: .output)
        }
        let change = folder == "." ? "" : "cd \(folder) && "
        Console.write(
            "Next: \(change)imprimatur check\nThen put pages of your own into batches/first.yaml.\n",
            to: .output
        )
    }

    private func makeFolder(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            Console.error("\(folder): the folder can't be made")
            throw ExitStatus.failure
        }
    }
}

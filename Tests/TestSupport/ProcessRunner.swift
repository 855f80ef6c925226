// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

/// Runs a program that was built beside the tests.
package struct ProcessRunner: Sendable {
    /// What a program left behind.
    package struct Outcome: Sendable {
        /// Its exit status.
        package let status: Int32
        /// What it wrote on standard output.
        package let output: String
        /// What it wrote on standard error.
        package let errors: String
    }

    private let executable: URL

    /// The folder in which the program lies.
    package var folder: String { executable.deletingLastPathComponent().path() }

    /// Finds a program by its name in the folder of the test bundle.
    package init(_ name: String) {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let arguments = CommandLine.arguments.map { URL(filePath: $0) }
        let candidates = ([bundle] + arguments + Bundle.allBundles.map(\.bundleURL))
            .flatMap { [$0.deletingLastPathComponent(), $0.deletingLastPathComponent().deletingLastPathComponent()] }
            .map { $0.appending(path: name) }
        executable =
            candidates.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
            ?? Fixture.repository.appending(path: ".build/debug/\(name)")
    }

    /// Runs a command of the shell, in which `$PROGRAM` is the program; returns what it wrote and its exit status.
    package func shell(_ command: String, in folder: String? = nil) throws -> Outcome {
        try ProcessRunner(executable: URL(filePath: "/bin/bash"))
            .run(["-c", command], in: folder, environment: ["PROGRAM": executable.path()])
    }

    private init(executable: URL) {
        self.executable = executable
    }

    /// The program with its arguments, to be started in the repository's folder.
    func prepared(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = Fixture.repository
        return process
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: its arguments.
    ///   - input: what it reads on standard input.
    ///   - folder: its working directory; the repository's folder where none is given.
    ///   - environment: variables added to those of the tests.
    package func run(
        _ arguments: [String],
        input: [UInt8] = [],
        in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        // Files rather than pipes: a full pipe can't block a program whose end the test awaits.
        let files = try TemporaryFolder()
        let names = (try files.write(input, to: "in"), try files.write("", to: "out"), try files.write("", to: "err"))
        let process = prepared(arguments)
        process.currentDirectoryURL = folder.map { URL(filePath: $0) } ?? Fixture.repository
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: names.0)
        process.standardOutput = FileHandle(forWritingAtPath: names.1)
        process.standardError = FileHandle(forWritingAtPath: names.2)
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) -> String { String(decoding: files.bytes(name) ?? [], as: UTF8.self) }
        return Outcome(status: process.terminationStatus, output: text("out"), errors: text("err"))
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

extension ProcessRunner {
    /// Runs the program and ends it by a signal (SIGKILL) after a time; false where it had come to its end before.
    package func runAndKill(
        _ arguments: [String],
        after delay: Duration,
        by signal: Int32 = SIGKILL
    ) throws -> Bool {
        let process = prepared(arguments)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(delay / .microseconds(1)))
        let isRunning = process.isRunning
        if isRunning { kill(process.processIdentifier, signal) }
        process.waitUntilExit()
        return isRunning && process.terminationReason == .uncaughtSignal
    }

    /// Starts the program to talk with it line by line.
    package func converse(_ arguments: [String]) throws -> Conversation {
        let process = prepared(arguments)
        process.standardError = FileHandle.nullDevice
        return try Conversation(process)
    }
}

/// A talk with a running program over its standard streams.
package final class Conversation {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()

    init(_ process: Process) throws {
        self.process = process
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Writes words to the program.
    package func say(_ words: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data(words.utf8))
    }

    /// The next words of the program; waits for them.
    package func hear() throws -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    /// Says no more; returns the exit status.
    package func end() -> Int32 {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

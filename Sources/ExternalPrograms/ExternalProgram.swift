// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Subprocess
import SystemPackage

/// A program outside this one, run with its arguments as they are: no shell ever reads them.
package struct ExternalProgram: Sendable {
    /// The most bytes that are kept of what a program writes on standard error.
    static let errorsLimit = 1 << 20

    /// Its name or path, for messages.
    package let name: String
    private let executable: Executable

    /// A program of this name, found by `PATH` when it is run.
    package init(named name: String) {
        self.name = name
        executable = .name(name)
    }

    /// The program at a path.
    package init(at path: String) {
        name = path
        executable = .path(FilePath(path))
    }

    /// Runs the program to its end, with nothing on its standard input.
    ///
    /// A status other than 0 is no error: the caller knows what it means.
    ///
    /// - Parameters:
    ///   - arguments: its arguments, each handed over whole.
    ///   - outputLimit: the most bytes it may write on standard output.
    ///   - folder: its working directory; that of this program where none is given.
    /// - Throws: where there is no such program, where a signal ended it, or where it wrote more than permitted.
    package func run(
        _ arguments: [String],
        outputLimit: Int,
        in folder: String? = nil
    ) async throws(ExternalProgramError) -> ExternalProgramOutput {
        let result = try await result(of: arguments, outputLimit: outputLimit, in: folder.map { FilePath($0) })
        switch result.status {
        case .exited(let status):
            return ExternalProgramOutput(status: status, output: result.output, errorBytes: result.errors)
        case .signaled(let signal):
            throw ExternalProgramError(program: name, problem: .signal(signal))
        }
    }

    private func result(
        of arguments: [String],
        outputLimit: Int,
        in folder: FilePath?
    ) async throws(ExternalProgramError) -> (status: TerminationStatus, output: [UInt8], errors: [UInt8]) {
        do {
            let result = try await Subprocess.run(
                executable,
                arguments: Arguments(arguments),
                workingDirectory: folder,
                output: .bytes(limit: outputLimit),
                error: .bytes(limit: ExternalProgram.errorsLimit)
            )
            return (result.terminationStatus, result.standardOutput, result.standardError)
        } catch let error as SubprocessError {
            throw ExternalProgramError(program: name, problem: problem(error, outputLimit: outputLimit))
        } catch {
            throw ExternalProgramError(program: name, problem: .other("\(error)"))
        }
    }

    private func problem(_ error: SubprocessError, outputLimit: Int) -> ExternalProgramError.Problem {
        switch error.code {
        case .executableNotFound: .missing
        case .outputLimitExceeded: .tooMuchOutput(limit: outputLimit)
        case .failedToChangeWorkingDirectory: .other("there is no such working directory")
        default: .other(error.description)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a program gave nothing that can be used.
package struct ExternalProgramError: Error, Sendable, Hashable {
    /// What went wrong.
    package enum Problem: Sendable, Hashable {
        /// There is no such program, or it may not be run.
        case missing
        /// A signal ended it.
        case signal(Int32)
        /// It wrote more on standard output than this many bytes, or far too much on standard error.
        case tooMuchOutput(limit: Int)
        /// Anything else, as a sentence without full stop.
        case other(String)
    }

    /// The program's name or path.
    package var program: String
    /// What went wrong.
    package var problem: Problem
}

extension ExternalProgramError: CustomStringConvertible {
    /// The program and the sentence, without full stop.
    package var description: String {
        switch problem {
        case .missing: "\(program): there is no such program; install it, or put its folder in PATH"
        case .signal(let number): "\(program): the program was ended by signal \(number)"
        case .tooMuchOutput(let limit): "\(program): the program writes more than the \(limit) bytes expected of it"
        case .other(let message): "\(program): the program can't be run: \(message)"
        }
    }
}

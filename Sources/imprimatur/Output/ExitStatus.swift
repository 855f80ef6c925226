// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the program ends; `docs/exit-status.md` tells of each.
///
/// Commands throw it where they don't end well, after they said why.
enum ExitStatus: Int32, Error {
    /// Nothing to object to.
    case clean = 0
    /// A violation at or above the threshold, a decision or an example that is not as expected.
    case violations = 1
    /// Something could not be read or written, or the command line is wrong.
    case failure = 2

    /// Ends the program.
    func exit() -> Never {
        #if canImport(Glibc)
            Glibc.exit(rawValue)
        #elseif canImport(Musl)
            Musl.exit(rawValue)
        #else
            Darwin.exit(rawValue)
        #endif
    }
}

extension ExitStatus: Comparable {
    /// From the best end to the worst.
    static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        left.rawValue < right.rawValue
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import Syndication

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many pages are read at the same time.
struct JobOptions: ParsableArguments {
    static let permitted = 1...256

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Read this many pages at the same time; all cores without it. The output is the same for any number.",
            valueName: "number"
        )
    )
    var jobs: Int?

    func validate() throws {
        guard let jobs, !JobOptions.permitted.contains(jobs) else { return }
        throw ValidationError("--jobs \(jobs) is no number from 1 to 256")
    }

    /// The number of jobs that was asked for, or that of the processor's cores.
    var count: Int {
        jobs ?? min(max(sysconf(JobOptions.coresKey), JobOptions.permitted.lowerBound), JobOptions.permitted.upperBound)
    }

    private static var coresKey: Int32 { Int32(_SC_NPROCESSORS_ONLN) }
}

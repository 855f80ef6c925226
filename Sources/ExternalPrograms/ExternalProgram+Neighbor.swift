// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials

extension ExternalProgram {
    /// The program of this name that lies in the folder of the running program, links resolved; nil where there is none.
    package static func besideThis(named name: String) -> ExternalProgram? {
        guard let own = runningPath, let slash = own.lastIndex(of: "/") else { return nil }
        let path = own[...slash] + name
        return FileManager.default.isExecutableFile(atPath: String(path)) ? ExternalProgram(at: String(path)) : nil
    }

    /// The path of the running program; nil where the system does not tell.
    private static var runningPath: String? {
        #if os(Linux)
            return try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        #else
            return CommandLine.arguments.first { $0.contains("/") }
        #endif
    }
}

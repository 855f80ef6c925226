// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import TestSupport

/// The server of `server.py` on loopback, which ends with the last reference to it.
final class WebServer {
    /// Where it listens: `http://127.0.0.1:41234`.
    let base: String
    let port: String
    private let folder: TemporaryFolder
    private let process = Process()
    private let input = Pipe()

    /// Starts the server, and waits until it listens.
    init() throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Fixture.path("Tests/PageFetchingTests/server.py"), folder.path]
        process.standardInput = input
        try process.run()
        let start = ContinuousClock.now
        while folder.bytes("port") == nil, .now - start < .seconds(10) { usleep(5000) }
        port = String(decoding: folder.bytes("port") ?? [], as: UTF8.self)
        base = "http://127.0.0.1:\(port)"
        guard !port.isEmpty else { throw CocoaError(.executableLoad) }
    }

    deinit {
        try? input.fileHandleForWriting.close()
    }

    /// The paths asked for, each with the user agent, in order.
    var requests: [String] {
        String(decoding: folder.bytes("requests") ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

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
        port = try Self.content(of: "port", in: folder)
        base = "http://127.0.0.1:\(port)"
    }

    /// Where it speaks TLS, with a certificate that nobody trusts: `https://127.0.0.1:41235`.
    var secureBase: String {
        get throws { "https://127.0.0.1:\(try Self.content(of: "secure-port", in: folder))" }
    }

    /// What the server writes to a file, once it has.
    private static func content(of name: String, in folder: TemporaryFolder) throws -> String {
        let start = ContinuousClock.now
        while folder.bytes(name) == nil, .now - start < .seconds(10) { usleep(5000) }
        guard let bytes = folder.bytes(name) else { throw CocoaError(.executableLoad) }
        return String(decoding: bytes, as: UTF8.self)
    }

    deinit {
        try? input.fileHandleForWriting.close()
    }

    /// The paths asked for, each with the user agent, in order.
    var requests: [String] {
        String(decoding: folder.bytes("requests") ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

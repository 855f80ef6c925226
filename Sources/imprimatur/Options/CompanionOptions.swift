// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import Syndication

/// What came along with a page: the head of the response, and files beside the page.
struct CompanionOptions: ParsableArguments {
    @Option(
        name: .customLong("header"),
        help: ArgumentHelp("An HTTP header that came with the page; may be repeated.", valueName: "name: value")
    )
    var headers: [HeaderArgument] = []

    @Option(
        name: .customLong("headers"),
        help: ArgumentHelp(
            "A file with the head of the response, as curl --head shows it; may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var headerFiles: [String] = []

    @Option(help: ArgumentHelp("The site's robots.txt.", valueName: "file"), completion: .file())
    var robots: String?

    @Option(
        name: .customLong("sidecar"),
        help: ArgumentHelp(
            "A file beside the page, told by name and content, or given as kind=file; may be repeated. Kinds: \(Self.kinds).",
            valueName: "file"
        ),
        completion: .file()
    )
    var sidecars: [String] = []

    private static let kinds = Sidecar.Kind.allCases.map(\.rawValue).joined(separator: ", ")

    /// The paths of all files named.
    var files: [String] {
        headerFiles + [robots].compactMap(\.self) + sidecars.map { SidecarFile(argument: $0).path }
    }

    /// How often standard input is asked for.
    var standardInputs: Int { files.count { $0 == "-" } }

    /// Reads all headers: those of files first.
    ///
    /// - Throws: where a file can't be read; standard error then tells why.
    func readHeaders() throws -> [HTTPHeader] {
        try told { () throws(InputError) in
            var read: [HTTPHeader] = []
            for file in headerFiles { read += try HeaderFile.read(file) }
            return read + headers.map(\.header)
        }
    }

    /// Reads all files beside the page.
    ///
    /// - Throws: where a file can't be read; standard error then tells why.
    func readSidecars() throws -> [Sidecar] {
        try told { () throws(InputError) in
            let files = [robots].compactMap(\.self).map { SidecarFile($0, kind: .robotsTxt) }
            var read: [Sidecar] = []
            for file in files + sidecars.map(SidecarFile.init(argument:)) { read.append(try file.read()) }
            return read
        }
    }

    private func told<Value>(_ read: () throws(InputError) -> Value) throws -> Value {
        do throws(InputError) {
            return try read()
        } catch {
            Console.error(error.description)
            throw ExitStatus.failure
        }
    }
}

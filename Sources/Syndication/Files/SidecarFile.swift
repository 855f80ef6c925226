// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
public import RightsDetection

/// Names a file that came beside a page: its site's robots.txt, a license document.
public struct SidecarFile: Sendable, Hashable {
    /// What it is; nil where its name and its content tell.
    public var kind: Sidecar.Kind?
    /// The path, or `-` for standard input.
    public var path: String
    /// Its address on the web, where it is known.
    public var url: String?

    /// The most bytes that are read of one file.
    static let sizeLimit = 32 << 20

    /// Names a file.
    public init(_ path: String, kind: Sidecar.Kind? = nil, url: String? = nil) {
        self.path = path
        self.kind = kind
        self.url = url
    }

    /// Names a file as the command line does: `license.xml`, or `rsl=license.xml` with what it is.
    public init(argument: String) {
        if let equals = argument.firstIndex(of: "="), let kind = Sidecar.Kind(rawValue: String(argument[..<equals])) {
            self.init(String(argument[argument.index(after: equals)...]), kind: kind)
        } else {
            self.init(argument)
        }
    }

    /// Reads the file, and decompresses it where it is compressed by gzip.
    ///
    /// - Throws: where there is no such file, it is too large, or what it is can't be told.
    public func read() throws(InputError) -> Sidecar {
        var bytes = try InputFile.read(path)
        if Gzip.isCompressed(bytes) {
            do throws(GzipError) {
                bytes = try Gzip.decompress(bytes, limit: Self.sizeLimit)
            } catch {
                throw InputError(path: path, message: error.description)
            }
        }
        guard bytes.count <= Self.sizeLimit else {
            throw InputError(path: path, message: "the file has more than \(Self.sizeLimit >> 20) MiB")
        }
        guard let kind = kind ?? SidecarKind.named(path) ?? SidecarKind.of(bytes) else {
            let kinds = Sidecar.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            let message = "neither name nor content tells what this file is; say it as kind=FILE, with one of \(kinds)"
            throw InputError(path: path, message: message)
        }
        return Sidecar(kind: kind, source: path, url: url, bytes: bytes)
    }
}

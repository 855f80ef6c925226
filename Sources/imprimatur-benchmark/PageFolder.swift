// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import HTMLScan

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The pages of a folder, in the order of their names.
struct PageFolder {
    private static let outputLimit = 1 << 30
    let path: String

    /// Reads all pages into memory and decompresses them.
    func pages() throws -> [[UInt8]] {
        try names().map { name in
            let bytes = try read(path + "/" + name)
            guard Gzip.isCompressed(bytes) else { return bytes }
            return try Gzip.decompress(bytes, limit: Self.outputLimit)
        }
    }

    private func names() throws -> [String] {
        guard let directory = opendir(path) else { throw failure(path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".html") || name.hasSuffix(".html.gz") { names.append(name) }
        }
        return names.sorted()
    }

    private func read(_ file: String) throws -> [UInt8] {
        let descriptor = open(file, O_RDONLY)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, &piece, piece.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, &piece, piece.count)
            #elseif canImport(Darwin)
                let count = Darwin.read(descriptor, &piece, piece.count)
            #endif
            guard count >= 0 else { throw failure(file) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    private func failure(_ path: String) -> ValidationError {
        ValidationError("cannot read “\(path)”: \(String(cString: strerror(errno)))")
    }
}

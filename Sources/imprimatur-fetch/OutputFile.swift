// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file, or standard output, that an archive is written to.
final class OutputFile {
    private let descriptor: Int32
    private let name: String

    /// Opens the file at a path, which begins anew; standard output for nil and `-`.
    init(_ path: String?) throws {
        name = path ?? "standard output"
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
    }

    deinit {
        if descriptor > STDOUT_FILENO { close(descriptor) }
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws {
        guard Self.write(bytes, to: descriptor) else { throw failure() }
    }

    /// Writes a line on standard error: `imprimatur-fetch: error: …`.
    static func note(_ message: String) {
        write("imprimatur-fetch: \(message)\n")
    }

    /// Writes text on standard error.
    static func write(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = systemWrite(descriptor, rest)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private func failure() -> ExitCode {
        Self.note("error: \(name): it can't be written (\(String(cString: strerror(errno))))")
        return ExitCode(2)
    }
}

/// The system's `write`, under a name that the methods of the same name do not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

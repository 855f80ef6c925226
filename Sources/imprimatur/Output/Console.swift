// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsReporting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output, for data, and standard error, for everything else.
enum Console {
    /// A stream of the process.
    enum Stream: Int32 {
        /// Standard output.
        case output = 1
        /// Standard error.
        case errors = 2
    }

    /// Makes the program end in silence when a reader such as `head` closes its pipe, whatever started it wanted.
    static func prepare() {
        signal(SIGPIPE, SIG_DFL)
    }

    /// Whether standard output is a terminal that shows color, and nobody asked for none (no-color.org).
    static var showsColor: Bool {
        func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        return isatty(Stream.output.rawValue) == 1 && !isSet("NO_COLOR") && !isDumb
    }

    /// Writes a line on standard error: `imprimatur: error: …`.
    static func error(_ message: String) {
        write("imprimatur: error: \(message)\n", to: .errors)
    }

    /// Writes a line on standard error: `imprimatur: warning: …`.
    static func warning(_ message: String) {
        write("imprimatur: warning: \(message)\n", to: .errors)
    }

    /// Writes a line on standard error: `imprimatur: note: …`.
    static func note(_ message: String) {
        write("imprimatur: note: \(message)\n", to: .errors)
    }

    /// Writes text; false where the stream does not take it.
    @discardableResult
    static func write(_ text: String, to stream: Stream) -> Bool {
        write(Array(text.utf8), to: stream.rawValue)
    }

    /// Writes all bytes to a descriptor; false where it does not take them, the reason being in `errno`.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = systemWrite(descriptor, Array(rest))
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}

/// The system's `write`, under a name that the methods of the same name do not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    write(descriptor, bytes, bytes.count)
}

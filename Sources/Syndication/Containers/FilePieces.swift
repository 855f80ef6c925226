// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file, or of standard input for `-`, as they come.
final class FilePieces: PieceSource {
    private let path: String
    private let descriptor: Int32
    private var piece: [UInt8]

    /// Opens the file, to be read in pieces of at most `length` bytes.
    init(_ path: String, length: Int = 64 << 10) throws(InputError) {
        self.path = path
        piece = [UInt8](repeating: 0, count: length)
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(path: path, message: InputFile.reason(errno)) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    func next() throws(InputError) -> [UInt8]? {
        while true {
            let count = systemRead(descriptor, &piece, piece.count)
            if count > 0 { return Array(piece[..<count]) }
            if count == 0 { return nil }
            guard errno == EINTR else { throw InputError(path: path, message: InputFile.reason(errno)) }
        }
    }
}

/// The system's `read`, under a name that no method hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

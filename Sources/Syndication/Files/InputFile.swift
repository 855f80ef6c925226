// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads whole files, and standard input.
public enum InputFile {
    /// The most bytes that are read of one file.
    public static let sizeLimit = 256 << 20

    /// The bytes of the file at `path`, or of standard input for `-`.
    public static func read(_ path: String) throws(InputError) -> [UInt8] {
        guard path != "-" else { return try bytes(of: STDIN_FILENO, path: path) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(path: path, message: reason(errno)) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, path: path)
    }

    private static func bytes(of descriptor: Int32, path: String) throws(InputError) -> [UInt8] {
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = systemRead(descriptor, &piece, piece.count)
            if count == 0 { return contents }
            if count < 0 {
                guard errno == EINTR else { throw InputError(path: path, message: reason(errno)) }
                continue
            }
            guard contents.count + count <= sizeLimit else {
                throw InputError(path: path, message: "the file has more than \(sizeLimit >> 20) MiB")
            }
            contents.append(contentsOf: piece[..<count])
        }
    }

    /// What an error number of the system means for a reader.
    static func reason(_ number: Int32) -> String {
        switch number {
        case ENOENT, ENOTDIR: "there is no such file"
        case EACCES, EPERM: "reading it is not permitted"
        case EISDIR: "this is a folder"
        case ENAMETOOLONG: "the path is too long"
        case EMFILE, ENFILE: "too many files are open"
        default: "it can't be read (\(String(cString: strerror(number))))"
        }
    }
}

/// The system's `read`, under a name that the method of the same name does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

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
        let pieces = try FilePieces(path)
        var contents = try pieces.next() ?? []
        while let piece = try pieces.next() {
            guard contents.count + piece.count <= sizeLimit else {
                throw InputError(path: path, message: "the file has more than \(sizeLimit >> 20) MiB")
            }
            contents.append(contentsOf: piece)
        }
        return contents
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

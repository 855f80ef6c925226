// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where reports go: standard output, or a file that is written whole or not at all.
///
/// A file is written under another name in the same folder, and takes its own name in `finish()`. Without that, what was
/// there before stays, and nothing half-written is left behind.
final class ReportOutput {
    private let path: String?
    private let temporaryPath: String?
    private let descriptor: Int32
    private let bufferLimit: Int
    private var buffer: [UInt8] = []

    /// How much gathers before it is written, in bytes.
    private static let usualLimit = 256 << 10
    /// The same for an output that must be of use when the run is interrupted.
    private static let resumableLimit = 16 << 10

    /// Opens the output: the file at `path`, or standard output for nil and `-`.
    init(path: String?) throws {
        bufferLimit = Self.usualLimit
        guard let path, path != "-" else {
            (self.path, temporaryPath, descriptor) = (nil, nil, STDOUT_FILENO)
            return
        }
        self.path = path
        // A device or a pipe can't be replaced by a file: it is written to as it is.
        let kind = ReportOutput.kind(of: path)
        if let kind, kind != S_IFREG {
            guard kind != S_IFDIR else { throw ReportOutput.failure(path, "this is a folder") }
            temporaryPath = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            let name = "\(path).\(getpid()).partial"
            temporaryPath = name
            descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
        guard descriptor >= 0 else { throw ReportOutput.failure(path, ReportOutput.reason(errno)) }
    }

    /// Opens a file to go on with it, behind its first `length` bytes; what stands behind them is cut off.
    ///
    /// It is written under its own name, so that what is written stays when the run is interrupted.
    init(resuming path: String, at length: Int) throws {
        bufferLimit = Self.resumableLimit
        self.path = path
        temporaryPath = nil
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw ReportOutput.failure(path, ReportOutput.reason(errno)) }
        let kind = ReportOutput.kind(of: path)
        guard kind == S_IFREG else { throw ReportOutput.failure(path, "only a file can be gone on with") }
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
            throw ReportOutput.failure(path, ReportOutput.reason(errno))
        }
    }

    deinit {
        guard path != nil, descriptor >= 0 else { return }
        close(descriptor)
        // After `finish()` there is no file of this name any more.
        if let temporaryPath { unlink(temporaryPath) }
    }

    /// Writes text.
    func write(_ text: String) throws {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= bufferLimit { try flush() }
    }

    /// Writes what is left, and gives a file its name.
    func finish() throws {
        try flush()
        guard let path, let temporaryPath else { return }
        guard rename(temporaryPath, path) == 0 else { throw ReportOutput.failure(path, ReportOutput.reason(errno)) }
    }

    /// Writes what has gathered, without giving a file its name.
    func flush() throws {
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        guard Console.write(bytes, to: descriptor) else {
            throw ReportOutput.failure(path ?? "standard output", ReportOutput.reason(errno))
        }
    }

    /// The type of the file at a path, as a value of `S_IFMT`; nil where there is none.
    private static func kind(of path: String) -> mode_t? {
        var information = stat()
        return stat(path, &information) == 0 ? information.st_mode & S_IFMT : nil
    }

    private static func failure(_ path: String, _ reason: String) -> ExitStatus {
        Console.error("\(path): \(reason)")
        return .failure
    }

    private static func reason(_ number: Int32) -> String {
        switch number {
        case ENOENT, ENOTDIR: "there is no such folder"
        case EACCES, EPERM, EROFS: "writing it is not permitted"
        case ENOSPC, EDQUOT: "there is no space left to write it"
        case ENAMETOOLONG: "the path is too long"
        case EPIPE: "nobody reads it any more"
        default: "it can't be written (\(String(cString: strerror(number))))"
        }
    }
}

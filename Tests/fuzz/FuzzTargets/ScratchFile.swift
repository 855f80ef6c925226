// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file through which inputs go that are read from files only; one for each process and ending.
enum ScratchFile {
    /// Writes an input; returns its path.
    static func path(_ bytes: [UInt8], ending: String) -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let path = "\(folder)/imprimatur-fuzz-\(getpid()).\(ending)"
        guard let file = fopen(path, "w") else { fatalError("\(path) can't be written") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { fatalError("\(path) can't be written") }
        return path
    }
}

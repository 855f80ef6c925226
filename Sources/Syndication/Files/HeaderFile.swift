// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsDetection

/// Reads the head of an HTTP response from a file, as `curl --head` or `--dump-header` writes it.
public enum HeaderFile {
    /// The most bytes that a file of headers may have.
    static let sizeLimit = 1 << 20

    /// The header lines of the file at `path`, or of standard input for `-`, in order.
    ///
    /// Of several heads, as redirects leave them, the last one counts; what follows the head is left unread.
    ///
    /// - Throws: where there is no such file, or a line of it is no header line.
    public static func read(_ path: String) throws(InputError) -> [HTTPHeader] {
        let bytes = try InputFile.read(path)
        guard bytes.count <= sizeLimit else {
            throw InputError(path: path, message: "the file has more than 1 MiB, and is not the head of a response")
        }
        return try parse(bytes, path: path)
    }

    static func parse(_ bytes: [UInt8], path: String) throws(InputError) -> [HTTPHeader] {
        var headers: [HTTPHeader] = []
        var isOver = false
        var hasHead = false
        for (index, line) in lines(bytes).enumerated() {
            if isStatus(line) {
                // Another response: what came before led to it.
                (headers, isOver, hasHead) = ([], false, true)
            } else if line.isEmpty {
                isOver = isOver || !headers.isEmpty || hasHead
            } else if isOver {
                // The body.
                break
            } else if line.first == " " || line.first == "\t", let last = headers.indices.last {
                headers[last].value = trimmed("\(headers[last].value) \(trimmed(line))"[...])
            } else if let header = header(line) {
                headers.append(header)
            } else if !line.hasPrefix(":") {
                let message = "line \(index + 1) is no line of a response's head; expected “name: value”"
                throw InputError(path: path, message: message)
            }
        }
        guard hasHead || !headers.isEmpty else {
            throw InputError(path: path, message: "the file has no header lines; expected the head of a response")
        }
        return headers
    }

    /// Whether a line begins a response: `HTTP/1.1 200 OK`.
    private static func isStatus(_ line: Substring) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2)
        return words.count > 1 && words[0].uppercased().hasPrefix("HTTP/") && words[1].count == 3
            && words[1].allSatisfy(\.isNumber)
    }

    private static func header(_ line: Substring) -> HTTPHeader? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].drop { $0 == " " }
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") }) else {
            return nil
        }
        return HTTPHeader(name: String(name), value: trimmed(line[line.index(after: colon)...]))
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        var text = bytes[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            let content = line.last == 0x0D ? line.dropLast() : line
            return String(decoding: content, as: UTF8.self)[...]
        }
    }
}

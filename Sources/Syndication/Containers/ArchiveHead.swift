// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The head of a record of a web archive: its version line and its named fields (WARC 1.1, section 4).
struct ArchiveHead {
    /// The most bytes of a line, of which no more than `lineCount` are read.
    static let lineLimit = 64 << 10
    /// The most lines of a head.
    static let lineCount = 1000

    /// The named fields, in order.
    let fields: [HTTPHeader]
    /// The number of bytes of the block behind the head.
    let length: Int

    /// Reads the head that begins where the reader stands.
    ///
    /// - Throws: where none does, where the archive ends within it, and where it gives no length.
    init(_ reader: ByteReader) throws(InputError) {
        func error(_ message: String) -> InputError { InputError(path: "", message: message) }
        guard let first = try reader.line(limit: 64), first.bytes.starts(with: Array("WARC/".utf8)) else {
            throw error("expected the head of a record (WARC/1.1)")
        }
        var lines = HeaderLines()
        while true {
            guard let line = try reader.line(limit: ArchiveHead.lineLimit), line.isTerminated else {
                throw error("the archive breaks off in the head of a record")
            }
            if line.bytes.isEmpty, !line.isTooLong { break }
            guard !line.isTooLong, lines.count < ArchiveHead.lineCount else {
                throw error("the head of the record has no end")
            }
            lines.add(line.bytes)
        }
        fields = lines.headers
        guard let text = fields.value(of: "content-length"), let length = Int(text), length >= 0 else {
            throw error("the record gives no Content-Length, so that its end is unknown")
        }
        self.length = length
    }
}

/// Collects the lines of a head, be it of a record or of a response.
struct HeaderLines {
    /// The fields so far.
    private(set) var headers: [HTTPHeader] = []
    /// The number of lines so far.
    private(set) var count = 0

    /// Adds a line without its end; one that is no field is passed over, and one that is indented goes on with the last.
    mutating func add(_ line: [UInt8]) {
        count += 1
        if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
            guard let last = headers.indices.last else { return }
            headers[last].value += " " + HeaderLines.text(line[...])
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 {
            let value = HeaderLines.text(line[(colon + 1)...])
            headers.append(HTTPHeader(name: HeaderLines.text(line[..<colon]), value: value))
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [HTTPHeader] {
    /// The value of the first field with this name, which is given in lower case.
    func value(of name: String) -> String? {
        first { $0.name.lowercased() == name }?.value
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection

/// Undoes how the body of a response was sent (RFC 9112, section 7; RFC 9110, section 8.4).
///
/// Many archives keep the headers of the transfer but hold the body without it; such a body is taken as it is.
struct HTTPBody {
    let headers: [HTTPHeader]
    /// The name of the page, for errors.
    let source: String
    /// The most bytes that may come out.
    var limit = InputFile.sizeLimit

    /// The body as the page's author wrote it.
    ///
    /// - Throws: where it is cut off or damaged, is too long, or has a coding that can't be read.
    func decode(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
        var bytes = bytes
        try rejectShort(bytes)
        if words(of: "transfer-encoding").contains("chunked") { bytes = try withoutChunks(bytes) }
        for coding in words(of: "content-encoding").reversed() { bytes = try decoded(bytes, coding: coding) }
        return bytes
    }

    /// Throws where the server announced more bytes than are there, and nothing else can account for that.
    private func rejectShort(_ bytes: [UInt8]) throws(InputError) {
        guard words(of: "transfer-encoding").isEmpty, words(of: "content-encoding").isEmpty else { return }
        guard let length = headers.value(of: "content-length").flatMap({ Int($0) }), length > bytes.count else {
            return
        }
        throw failure("the archive holds \(bytes.count) of the page's \(length) bytes")
    }

    private func words(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.flatMap { header in
            header.value.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
        }
    }

    private func decoded(_ bytes: [UInt8], coding: String) throws(InputError) -> [UInt8] {
        do throws(GzipError) {
            switch coding {
            case "identity", "": return bytes
            case "gzip", "x-gzip":
                if Gzip.isCompressed(bytes) { return try Gzip.decompress(bytes, limit: limit) }
                if isMarkup(bytes) { return bytes }
                throw .damaged(at: 0)
            case "deflate":
                return isMarkup(bytes) ? bytes : try Deflate.decompress(bytes, limit: limit)
            default:
                if isMarkup(bytes) { return bytes }
            }
        } catch {
            throw failure(error.description)
        }
        throw failure("the page is compressed by “\(coding)”, which can't be read; gzip and deflate can")
    }

    /// Whether the bytes are markup already: their first byte that is no space opens a tag.
    private func isMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { $0 > 0x20 } == UInt8(ascii: "<") && ForeignFile(bytes) == nil
    }

    /// The content of the chunks; the bytes as they are where they begin with no chunk.
    private func withoutChunks(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
        var content: [UInt8] = []
        var index = 0
        while true {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")), let size = size(bytes[index..<end])
            else {
                if index == 0 { return bytes }
                throw failure("the body of the response ends within its chunks, at byte \(index)")
            }
            guard size > 0 else { return content }
            guard bytes.count - (end + 1) >= size else {
                throw failure("the body of the response ends within its chunks, at byte \(bytes.count)")
            }
            content += bytes[(end + 1)..<(end + 1 + size)]
            index = end + 1 + size
            if bytes[index...].starts(with: [0x0D, 0x0A]) {
                index += 2
            } else if bytes[index...].first == 0x0A {
                index += 1
            }
        }
    }

    /// The size in the head of a chunk, which may have extensions behind a semicolon; nil where there is none.
    private func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        guard line.count <= 1024, !digits.isEmpty, digits.first != UInt8(ascii: "+") else { return nil }
        guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else { return nil }
        return size
    }

    private func failure(_ message: String) -> InputError {
        InputError(path: source, message: message)
    }
}

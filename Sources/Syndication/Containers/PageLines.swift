// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The pages of JSON Lines, each named by the file and its line: `crawl.jsonl:17`.
final class PageLines: PageSequence {
    private let reader: ByteReader
    private let path: String
    private let limit: Int
    private var number = 0
    private var isOver = false
    private var isEmpty = true

    /// Makes a reader; a line with more than `limit` bytes is an error by itself.
    init(_ reader: ByteReader, path: String, limit: Int = InputFile.sizeLimit) {
        self.reader = reader
        self.path = path
        self.limit = limit
    }

    func next() -> Result<Page, InputError>? {
        while !isOver {
            do throws(InputError) {
                if let page = try page() { return .success(page) }
            } catch {
                isEmpty = false
                return .failure(error)
            }
        }
        return nil
    }

    /// The page of the next line; nil for an empty line and at the end.
    private func page() throws(InputError) -> Page? {
        guard let line = try readLine() else {
            isOver = true
            guard !isEmpty else { throw InputError(path: path, message: "no pages in this file") }
            return nil
        }
        number += 1
        let source = "\(path):\(number)"
        guard !line.isTooLong else {
            throw InputError(path: source, message: "the line has more than \(limit >> 20) MiB")
        }
        var bytes = line.bytes
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        isEmpty = false
        return try PageLine(source: source, bytes: bytes).page()
    }

    private func readLine() throws(InputError) -> ByteReader.Line? {
        do throws(InputError) {
            return try reader.line(limit: limit)
        } catch {
            isOver = true
            throw InputError(path: path, message: "\(error.message); \(number) lines were read before")
        }
    }
}

extension PageLines: PageFormat {
    static let endings = [".jsonl", ".ndjson"]
    static let isToldByName = true

    static func claims(_ start: FileStart) -> Bool? {
        guard let first = start.text.first else { return start.isAll ? false : nil }
        return first == UInt8(ascii: "{")
    }

    static func pages(_ reader: ByteReader, path: String) -> any PageSequence { PageLines(reader, path: path) }
}

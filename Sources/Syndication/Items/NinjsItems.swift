// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsDetection

/// The news items of a document in ninjs (IPTC, versions 1 to 3): one, or a list of them, each named by the file and its
/// number: `news.json#2`.
final class NinjsItems: PageSequence {
    private let reader: ByteReader
    private let path: String
    private var items: [JSONNode] = []
    private var bytes: [UInt8] = []
    private var source: DecodedSource?
    private var index = 0
    private var isOver = false

    /// The most bytes of a document.
    private static let sizeLimit = 64 << 20

    init(_ reader: ByteReader, path: String) {
        self.reader = reader
        self.path = path
    }

    func next() -> Result<Page, InputError>? {
        guard !isOver else { return nil }
        do throws(InputError) {
            let source: DecodedSource
            if let opened = self.source { source = opened } else { source = try open() }
            guard index < items.count else {
                isOver = true
                return nil
            }
            defer { index += 1 }
            let item = NinjsItem(items[index], file: path, source: source)
            return .success(try item.page(named: "\(path)#\(index + 1)", bytes: bytes))
        } catch {
            if source == nil { isOver = true }
            return .failure(error)
        }
    }

    private func open() throws(InputError) -> DecodedSource {
        bytes = try reader.read(Self.sizeLimit + 1)
        guard bytes.count <= Self.sizeLimit else {
            throw InputError(path: path, message: "the file has more than \(Self.sizeLimit >> 20) MiB")
        }
        let source = DecodedSource(decoding: bytes)
        let root: JSONNode
        do throws(JSONTextError) {
            root = try JSONParser.strict.parse(source.bytes).root
        } catch {
            let place = "line \(error.line), column \(error.column)"
            throw InputError(path: path, message: "the file is not JSON: \(error.message) (\(place))")
        }
        items = root.elements ?? [root]
        guard !items.isEmpty else { throw InputError(path: path, message: "there is no news item in this file") }
        self.source = source
        return source
    }
}

extension NinjsItems: PageFormat {
    static let endings = [".json"]

    static func claims(_ start: FileStart) -> Bool? {
        guard let first = start.text.first else { return start.isAll ? false : nil }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    static func pages(_ reader: ByteReader, path: String) -> any PageSequence { NinjsItems(reader, path: path) }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection

/// A form of XML that holds items: a feed, a message of news items.
protocol XMLItemFormat: PageFormat {
    /// What an item is called, with its article: `an entry`.
    static var noun: String { get }

    /// Whether the outermost element of a document is one of this form.
    static func isRoot(_ root: XMLName) -> Bool

    /// Whether an element is an item, by the names of those around it, the outermost first.
    static func isItem(_ name: XMLName, in open: [XMLName]) -> Bool

    /// Reads what stands around the items; nil where the document is one item.
    init(frame: XMLElement?, file: XMLItemFile)

    /// Reads an item, and the address of the page that it stands for.
    func read(_ element: XMLElement) -> (item: PageItem, url: String?)
}

extension XMLItemFormat {
    static func claims(_ start: FileStart) -> Bool? {
        guard start.text.isEmpty || start.text.first == UInt8(ascii: "<") || start.bytes.contains(0) else {
            return false
        }
        if let root = start.rootElement { return isRoot(root) }
        return start.mayBecomeXML ? nil : false
    }

    static func pages(_ reader: ByteReader, path: String) -> any PageSequence {
        XMLItemPages<Self>(reader, path: path)
    }
}

/// The file out of which items are read.
struct XMLItemFile: Sendable {
    /// The path as given.
    let path: String
    /// Its text.
    let source: DecodedSource
}

/// The items of a document of XML, each named by the file and its number: `feed.xml#3`.
///
/// The document is read whole, up to a limit. One item that is not well-formed stops no other.
final class XMLItemPages<Format: XMLItemFormat>: PageSequence {
    private let reader: ByteReader
    private let path: String
    private var document: Document?
    private var index = 0
    private var isOver = false

    private struct Document {
        var bytes: [UInt8]
        var file: XMLItemFile
        var items: XMLItems
        var format: Format
    }

    /// The most bytes of a document.
    static var sizeLimit: Int { 64 << 20 }

    init(_ reader: ByteReader, path: String) {
        self.reader = reader
        self.path = path
    }

    func next() -> Result<Page, InputError>? {
        guard !isOver else { return nil }
        let document: Document
        do throws(InputError) {
            if let opened = self.document { document = opened } else { document = try open() }
        } catch {
            isOver = true
            return .failure(error)
        }
        self.document = document
        guard index < document.items.items.count else {
            isOver = true
            self.document = nil
            return nil
        }
        defer { index += 1 }
        do throws(InputError) {
            return .success(try page(document.items.items[index], of: document))
        } catch {
            return .failure(error)
        }
    }

    private func open() throws(InputError) -> Document {
        let bytes = try reader.read(Self.sizeLimit + 1)
        guard bytes.count <= Self.sizeLimit else {
            throw InputError(path: path, message: "the file has more than \(Self.sizeLimit >> 20) MiB")
        }
        let file = XMLItemFile(path: path, source: DecodedSource(decoding: bytes))
        let items = XMLItems(file.source, where: Format.isItem)
        guard let root = items.root, Format.isRoot(root) else {
            let name = items.root.map { "<\($0.name)>" } ?? "no element of XML"
            throw InputError(path: path, message: "expected a file with \(Format.noun), found \(name)")
        }
        guard !items.isTooLong else {
            throw InputError(path: path, message: "the file has more items than are read (100000)")
        }
        guard !items.items.isEmpty else {
            throw InputError(path: path, message: "there is nothing to read in this file: not \(Format.noun)")
        }
        let isFramed = !Format.isItem(root, in: [])
        do throws(XMLReadError) {
            let frame = isFramed ? try items.readFrame() : nil
            return Document(bytes: bytes, file: file, items: items, format: Format(frame: frame, file: file))
        } catch {
            throw InputError(path: path, message: Self.sentence(error))
        }
    }

    private func page(_ item: XMLItems.Item, of document: Document) throws(InputError) -> Page {
        let name = "\(path)#\(index + 1)"
        let element: XMLElement
        do throws(XMLReadError) {
            element = try document.items.read(item)
        } catch {
            throw InputError(path: name, message: Self.sentence(error))
        }
        let read = document.format.read(element)
        let start = document.file.source.position(at: item.range.lowerBound).offset
        let end = document.file.source.position(at: item.range.upperBound).offset
        var page = Page(source: name, url: read.url, bytes: Array(document.bytes[start..<max(start, end)]))
        page.item = read.item
        return page
    }

    private static func sentence(_ error: XMLReadError) -> String {
        "\(error.message) (line \(error.line), column \(error.column))"
    }
}

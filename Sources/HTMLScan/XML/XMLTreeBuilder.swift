// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// Turns the events of libxml2's SAX2 interface into a tree.
@safe
struct XMLTreeBuilder {
    private let limits: XMLLimits
    /// The open elements, the outermost first; each goes into its parent when it ends.
    private var open: [XMLElement] = []
    /// How many namespaces each open element declares.
    private var declared: [Int] = []
    private var namespaceCount = 0
    private var elementCount = 0
    private var pendingText: [UInt8] = []
    private(set) var root: XMLElement?
    private(set) var problem: XMLProblem?
    /// The running parser.
    var parser: xmlParserCtxtPtr?

    init(limits: XMLLimits) {
        self.limits = limits
    }

    private var offset: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe imprimatur_html_offset(parser)
    }

    /// Notes the first problem and stops the parser.
    mutating func fail(_ message: String, at offset: Int? = nil) {
        guard problem == nil else { return }
        problem = XMLProblem(message: message, offset: max(offset ?? self.offset, 0))
        if let parser = unsafe parser { unsafe xmlStopParser(parser) }
    }

    /// Notes that the parser keeps no further name.
    mutating func failForNames() {
        fail("the names of the document take more than \(limits.nameBytes) bytes")
    }

    /// Begins an element that declares a number of namespaces.
    mutating func start(
        _ name: String,
        namespace: String,
        namespaces: Int,
        attributes: [XMLAttribute]
    ) {
        guard problem == nil else { return }
        flushText()
        elementCount += 1
        namespaceCount += namespaces
        declared.append(namespaces)
        let offset = startTagOffset
        open.append(XMLElement(namespace: namespace, name: name, attributes: attributes, offset: offset))
        if open.count > limits.depth {
            fail("elements stand more than \(limits.depth) deep inside one another", at: offset)
        } else if elementCount > limits.elements {
            fail("the document has more than \(limits.elements) elements", at: offset)
        } else if namespaceCount > limits.namespaces {
            fail("more than \(limits.namespaces) namespaces are declared at one place", at: offset)
        }
    }

    /// Ends the innermost element.
    mutating func end() {
        flushText()
        guard problem == nil, let element = open.popLast() else { return }
        namespaceCount -= declared.popLast() ?? 0
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].content.append(.element(element))
        }
    }

    /// Adds text.
    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe pendingText.append(contentsOf: bytes)
    }

    private mutating func flushText() {
        guard !pendingText.isEmpty else { return }
        if !open.isEmpty {
            open[open.count - 1].content.append(.text(String(decoding: pendingText, as: UTF8.self)))
        }
        pendingText.removeAll(keepingCapacity: true)
    }

    /// The `<` of the tag that the parser has just read: no other can stand between it and the parser's position.
    private var startTagOffset: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe imprimatur_xml_tag_offset(parser)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// One run of libxml2's XML parser over one document.
enum XMLParseSession {
    /// Reads valid UTF-8 without zero bytes.
    static func read(_ bytes: [UInt8], limits: XMLLimits) -> Result<XMLElement, XMLProblem> {
        _ = isInitialized
        var builder = XMLTreeBuilder(limits: limits)
        var handler = unsafe treeHandler
        let isParsed = unsafe withUnsafeMutablePointer(to: &builder) { pointer in
            unsafe bytes.withUnsafeBufferPointer { source in
                let text = unsafe UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self)
                guard let parser = unsafe imprimatur_xml_parser(&handler, pointer, text, Int32(source.count)) else {
                    return false
                }
                unsafe pointer.pointee.parser = unsafe parser
                unsafe imprimatur_limit_names(parser, limits.nameBytes)
                unsafe xmlParseDocument(parser)
                if unsafe parser.pointee.wellFormed == 0 {
                    unsafe pointer.pointee.fail("the document is not well-formed")
                }
                unsafe pointer.pointee.parser = nil
                unsafe imprimatur_html_parser_free(parser)
                return true
            }
        }
        guard isParsed else { return .failure(XMLProblem(message: "there is not enough memory", offset: 0)) }
        if let problem = builder.problem { return .failure(problem) }
        guard let root = builder.root else {
            return .failure(XMLProblem(message: "the document has no element", offset: 0))
        }
        return .success(root)
    }

    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()
}

/// Handlers without captures; those of declarations and entities stay empty, so that nothing is loaded or expanded.
nonisolated(unsafe) private let treeHandler: xmlSAXHandler = {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = imprimatur_sax2_magic()
    unsafe handler.startElementNs = { data, name, prefix, namespace, count, _, attributeCount, defaulted, attributes in
        guard let name = unsafe name else { return }
        let own = unsafe XMLNames.attributes(attributes, Int(attributeCount - defaulted))
        unsafe builder(data).pointee.start(
            XMLNames.name(name, prefix, namespace),
            namespace: XMLNames.text(namespace),
            namespaces: Int(count),
            attributes: own
        )
    }
    unsafe handler.endElementNs = { data, _, _, _ in unsafe builder(data).pointee.end() }
    unsafe handler.characters = { data, bytes, length in
        guard let bytes = unsafe bytes else { return }
        unsafe builder(data).pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    unsafe handler.reference = { data, name in
        let name = unsafe XMLNames.text(name)
        unsafe builder(data).pointee.fail("the entity &\(name); is not one of the five of XML")
    }
    unsafe handler.serror = { data, error in
        guard let data = unsafe data, let error = unsafe error?.pointee else { return }
        // A name beyond the limit is, to libxml2, one that there is no memory for.
        if unsafe error.code == Int32(XML_ERR_NO_MEMORY.rawValue) { return unsafe builder(data).pointee.failForNames() }
        let isFatal = unsafe error.level == XML_ERR_FATAL
        let isEntity = unsafe error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "the document is not well-formed"
        // Entities of the document type itself ("PEReference") are left out as the document type is.
        guard isFatal || isEntity && !message.hasPrefix("PEReference") else { return }
        unsafe builder(data).pointee.fail(message.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return unsafe handler
}()

/// The builder of the parse that calls back: `userData` is its address for the length of that one call.
private func builder(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder> {
    guard let data = unsafe data else { preconditionFailure("libxml2 calls a handler without its user data") }
    return unsafe data.assumingMemoryBound(to: XMLTreeBuilder.self)
}

/// Texts of libxml2's names and attributes.
private enum XMLNames {
    static func text(_ text: UnsafePointer<UInt8>?) -> String {
        unsafe text.map { unsafe String(cString: $0) } ?? ""
    }

    /// The local name; with its prefix where that stands for no namespace.
    static func name(
        _ name: UnsafePointer<UInt8>,
        _ prefix: UnsafePointer<UInt8>?,
        _ namespace: UnsafePointer<UInt8>?
    ) -> String {
        let local = unsafe text(name)
        guard unsafe namespace == nil, let prefix = unsafe prefix else { return local }
        return unsafe "\(text(prefix)):\(local)"
    }

    /// libxml2 gives five pointers for each attribute: name, prefix, namespace, and the two ends of the value.
    static func attributes(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int) -> [XMLAttribute] {
        guard let pointers = unsafe pointers, count > 0 else { return [] }
        return (0..<count).compactMap { index in
            let base = 5 * index
            guard let local = unsafe pointers[base], let start = unsafe pointers[base + 3],
                let end = unsafe pointers[base + 4]
            else { return nil }
            let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
            return unsafe XMLAttribute(
                namespace: text(pointers[base + 2]),
                name: name(local, pointers[base + 1], pointers[base + 2]),
                value: String(decoding: value, as: UTF8.self)
            )
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CLibXML2

/// One run of libxml2 over one page, from beginning to end in one synchronous call.
///
/// libxml2 reads a copy of the page, as UTF-8 and without converting it; its offsets are then those of the page.
enum ParseSession {
    /// Parses `bytes`, which must be valid UTF-8 without zero bytes, and gives the collector that heard the events.
    static func collect<Result>(
        _ bytes: [UInt8],
        limits: HTMLLimits,
        _ body: (inout OutlineCollector) -> Result
    ) throws(HTMLScanError) -> Result {
        let result: Result? = unsafe bytes.withUnsafeBufferPointer { source in
            var collector = unsafe OutlineCollector(source, limits: limits)
            defer { collector.free() }
            var start: Int? = 0
            while let from = start {
                let rest = unsafe UnsafeBufferPointer(rebasing: source[from...])
                let isParsed = unsafe withUnsafeMutablePointer(to: &collector) { pointer in
                    unsafe run(collectorHandler, UnsafeMutableRawPointer(pointer), rest) { parser in
                        unsafe pointer.pointee.begin(parser, at: from)
                        unsafe htmlParseDocument(parser)
                    }
                }
                guard isParsed else { return nil }
                start = collector.takeResumeOffset()
            }
            collector.finish()
            return body(&collector)
        }
        guard let result else { throw .outOfMemory }
        return result
    }

    /// Parses `bytes` with no handler at all; returns how many bytes libxml2 read.
    static func floor(_ bytes: [UInt8]) -> Int {
        var consumed = 0
        _ = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe run(emptyHandler, nil, source) { parser in
                unsafe htmlParseDocument(parser)
                unsafe consumed = imprimatur_html_offset(parser)
            }
        }
        return consumed
    }

    /// Makes a parser over `source` for the length of `body`; false if there is no memory for it.
    private static func run(
        _ handler: htmlSAXHandler,
        _ userData: UnsafeMutableRawPointer?,
        _ source: UnsafeBufferPointer<UInt8>,
        _ body: (htmlParserCtxtPtr) -> Void
    ) -> Bool {
        _ = isInitialized
        var handler = unsafe handler
        let bytes = unsafe UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self)
        guard let parser = unsafe imprimatur_html_parser(&handler, userData, bytes, Int32(source.count)) else {
            return false
        }
        unsafe body(parser)
        unsafe imprimatur_html_parser_free(parser)
        return true
    }

    /// libxml2 wants to be initialized once; it is never cleaned up, because others in the process may use it.
    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()
}

/// Handlers without captures, which libxml2 copies into each parser; `serror` needs the SAX 2 mark.
nonisolated(unsafe) private let collectorHandler: htmlSAXHandler = {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.initialized = imprimatur_sax2_magic()
    unsafe handler.startElement = { data, name, pairs in
        guard let name = unsafe name else { return }
        unsafe collector(data).pointee.startElement(name, pairs)
    }
    unsafe handler.endElement = { data, name in
        guard let name = unsafe name else { return }
        unsafe collector(data).pointee.endElement(name)
    }
    unsafe handler.characters = { data, bytes, length in
        guard let bytes = unsafe bytes else { return }
        unsafe collector(data).pointee.characters(bytes, Int(length))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = { _, _, _ in }
    unsafe handler.comment = { data, content in
        guard let content = unsafe content else { return }
        unsafe collector(data).pointee.comment(content)
    }
    unsafe handler.internalSubset = { data, _, _, _ in unsafe collector(data).pointee.declaration() }
    unsafe handler.processingInstruction = { data, _, _ in unsafe collector(data).pointee.declaration() }
    unsafe handler.serror = { data, error in
        guard let data = unsafe data, let code = unsafe error?.pointee.code else { return }
        if code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) {
            unsafe collector(data).pointee.misplacedTag(isStart: false)
        } else if code == Int32(XML_HTML_STRUCURE_ERROR.rawValue) {
            unsafe collector(data).pointee.misplacedTag(isStart: true)
        }
    }
    return unsafe handler
}()

nonisolated(unsafe) private let emptyHandler: htmlSAXHandler = {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.initialized = imprimatur_sax2_magic()
    unsafe handler.serror = { _, _ in }
    return unsafe handler
}()

/// The collector of the parse that calls back: `userData` is its address for the length of that one call.
private func collector(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<OutlineCollector> {
    guard let data = unsafe data else { preconditionFailure("libxml2 calls a handler without its user data") }
    return unsafe data.assumingMemoryBound(to: OutlineCollector.self)
}

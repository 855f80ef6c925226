// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads well-formed XML 1.0 into a tree, in time linear in its length.
///
/// No document type is loaded, no entity is expanded but the five of XML itself, nothing is fetched. A document that is
/// not well-formed is an error: a rule that was read by half could be a wrong one.
package struct XMLReader: Sendable {
    /// The limits that it keeps.
    package let limits: XMLLimits

    /// Makes a reader.
    package init(limits: XMLLimits = XMLLimits()) {
        self.limits = limits
    }

    /// Reads a document as it was given, in any encoding; returns its outermost element.
    ///
    /// - Parameter charset: The `charset` parameter of the Content-Type header.
    package func read(_ bytes: [UInt8], charset: String? = nil) throws(XMLReadError) -> XMLElement {
        try checkSize(bytes.count)
        let source = TextDecoder.decode(bytes, charset: charset)
        switch read(source.bytes, from: 0) {
        case .success(let root):
            return root.withOffsets { source.originalOffset(at: $0) }
        case .failure(let problem):
            throw XMLReadError(problem.message, at: source.position(at: problem.offset))
        }
    }

    /// Reads the XML in a range of a page; offsets, and those of errors, are the page's UTF-8 source offsets.
    package func read(_ range: Range<Int>, of page: DecodedSource) throws(XMLReadError) -> XMLElement {
        try checkSize(range.count)
        var start = range.lowerBound
        while start < range.upperBound, page.bytes[start] <= 0x20 { start += 1 }
        switch read(Array(page.bytes[start..<range.upperBound]), from: start) {
        case .success(let root): return root
        case .failure(let problem): throw error(problem, in: page)
        }
    }

    /// Reads XML that was put together of pieces of a file; offsets, and those of errors, are the file's UTF-8 offsets.
    package func read(_ text: MappedText, of file: DecodedSource) throws(XMLReadError) -> XMLElement {
        try checkSize(text.bytes.count)
        switch read(text.bytes, from: 0) {
        case .success(let root):
            return root.withOffsets { text.sourceOffset(at: $0) }
        case .failure(var problem):
            problem.offset = text.sourceOffset(at: problem.offset)
            throw error(problem, in: file)
        }
    }

    private func error(_ problem: XMLProblem, in file: DecodedSource) -> XMLReadError {
        let position = file.position(at: problem.offset)
        return XMLReadError(
            offset: problem.offset,
            line: position.line,
            column: position.column,
            message: problem.message
        )
    }

    private func checkSize(_ count: Int) throws(XMLReadError) {
        guard count > limits.bytes else { return }
        let message = "the document has \(count) bytes; no more than \(limits.bytes) are read"
        throw XMLReadError(offset: 0, line: 1, column: 1, message: message)
    }

    /// Reads UTF-8 whose first byte stands at `start`.
    private func read(_ bytes: [UInt8], from start: Int) -> Result<XMLElement, XMLProblem> {
        if let problem = XMLTagCheck.problem(in: bytes, attributeLimit: limits.attributesPerElement) {
            return .failure(problem.moved(by: start))
        }
        return XMLParseSession.read(bytes, limits: limits)
            .map { start == 0 ? $0 : $0.withOffsets { $0 + start } }
            .mapError { $0.moved(by: start) }
    }
}

/// What is wrong with XML, and at which byte.
struct XMLProblem: Error, Hashable {
    var message: String
    var offset: Int

    func moved(by distance: Int) -> XMLProblem {
        XMLProblem(message: message, offset: offset + distance)
    }
}

extension XMLElement {
    /// The element with all offsets replaced.
    fileprivate func withOffsets(_ replacement: (Int) -> Int) -> XMLElement {
        var element = self
        element.offset = replacement(offset)
        element.content = content.map { node in
            if case .element(let inner) = node { .element(inner.withOffsets(replacement)) } else { node }
        }
        return element
    }
}

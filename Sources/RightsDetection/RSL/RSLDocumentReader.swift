// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Reads documents of Really Simple Licensing by their grammar.
///
/// Elements of other namespaces are left out; one of its own that it does not know makes the document no document of RSL.
struct RSLDocumentReader {
    static let namespace = "https://rslstandard.org/rsl"

    private static let childNames: [String: Set<String>] = [
        "rsl": ["content"],
        "content": ["license", "alternate", "schema", "copyright", "terms"],
        "license": ["permits", "prohibits", "payment", "legal", "reporting"],
        "payment": ["standard", "custom", "amount", "accepts"],
    ]

    private let vocabulary: RSLVocabulary
    private var warnings: [RSLProblem] = []

    /// Reads a document.
    ///
    /// - Throws: `RSLProblem` for what the grammar does not allow.
    static func read(_ root: XMLElement, vocabulary: RSLVocabulary) throws(RSLProblem) -> RSLDocument {
        var reader = RSLDocumentReader(vocabulary: vocabulary)
        return try reader.document(root)
    }

    private init(vocabulary: RSLVocabulary) {
        self.vocabulary = vocabulary
    }

    private mutating func document(_ root: XMLElement) throws(RSLProblem) -> RSLDocument {
        guard root.name == "rsl", root.namespace == Self.namespace || root.namespace.isEmpty else {
            let message = "a document of RSL begins with <rsl xmlns=\"\(Self.namespace)\">, not with <\(root.name)>"
            throw RSLProblem(message: message, offset: root.offset)
        }
        if root.namespace.isEmpty {
            let message = "the namespace “\(Self.namespace)” is missing"
            warnings.append(RSLProblem(message: message, offset: root.offset))
        }
        var contents: [RSLDocument.Content] = []
        for element in try children(of: root) { contents.append(try content(element)) }
        guard !contents.isEmpty else {
            throw RSLProblem(message: "the document has no <content>", offset: root.offset)
        }
        return RSLDocument(contents: contents, warnings: warnings)
    }

    /// The children in the namespace of the document.
    private func children(of element: XMLElement) throws(RSLProblem) -> [XMLElement] {
        let known = Self.childNames[element.name] ?? []
        let own = element.children.filter { $0.namespace == element.namespace }
        for child in own where !known.contains(child.name) {
            let message = "<\(child.name)> is no element of RSL in <\(element.name)>"
            throw RSLProblem(message: message, text: child.name, offset: child.offset)
        }
        return own
    }

    private mutating func content(_ element: XMLElement) throws(RSLProblem) -> RSLDocument.Content {
        guard let url = element.attribute("url") else {
            throw RSLProblem(message: "<content> has no “url”", offset: element.offset)
        }
        var content = RSLDocument.Content(
            url: url.trimmingASCIISpace,
            hasServer: element.attribute("server")?.isEmpty == false,
            licenses: [],
            offset: element.offset
        )
        for child in try children(of: element) {
            switch child.name {
            case "license": content.licenses.append(try license(child))
            case "copyright": content.copyright = content.copyright ?? text(child)
            case "terms": content.terms = content.terms ?? text(child)
            default: continue
            }
        }
        guard !content.licenses.isEmpty else {
            throw RSLProblem(message: "<content> has no <license>", offset: element.offset)
        }
        return content
    }

    private mutating func license(_ element: XMLElement) throws(RSLProblem) -> RSLDocument.License {
        var license = RSLDocument.License(offset: element.offset)
        for child in try children(of: element) {
            switch child.name {
            case "permits": license.permits.append(try list(child, besides: license.permits))
            case "prohibits": license.prohibits.append(try list(child, besides: license.prohibits))
            case "payment":
                guard license.payment == nil else {
                    throw RSLProblem(message: "a license has one <payment> at most", offset: child.offset)
                }
                _ = try children(of: child)
                license.payment = payment(child)
            case "reporting":
                let profile = child.attribute("profile") ?? child.attribute("type") ?? ""
                license.reporting.append(RSLDocument.Text(text: profile, offset: child.offset))
            default: continue
            }
        }
        return license
    }

    private mutating func list(
        _ element: XMLElement,
        besides others: [RSLDocument.List]
    ) throws(RSLProblem) -> RSLDocument.List {
        let types = RSLDocument.ListType.allCases.map(\.rawValue).joined(separator: ", ")
        guard let type = element.attribute("type").flatMap(RSLDocument.ListType.init) else {
            throw RSLProblem(message: "<\(element.name)> needs a “type”: \(types)", offset: element.offset)
        }
        guard !others.contains(where: { $0.type == type }) else {
            let message = "a license has one <\(element.name)> of the type \(type.rawValue) at most"
            throw RSLProblem(message: message, offset: element.offset)
        }
        let words = element.text
        if words.contains(",") { warn("its list is separated by commas, not by spaces", words, element) }
        let written = words.utf8.split { $0.isASCIISpace || $0 == UInt8(ascii: ",") }.map { String(Substring($0)) }
        if written.isEmpty { warn("its list is empty", nil, element) }
        let tokens = written.flatMap { token in self.tokens(token, type, element) }
        return RSLDocument.List(type: type, tokens: tokens, offset: element.offset)
    }

    private mutating func tokens(
        _ token: String,
        _ type: RSLDocument.ListType,
        _ element: XMLElement
    ) -> [String] {
        guard let reading = vocabulary.reading(of: token, type) else {
            if !token.contains(":") { warn("“\(token)” is no \(type.rawValue) of RSL", token, element) }
            return [token]
        }
        if reading != [token] {
            let right = reading.map { "“\($0)”" }.joined(separator: ", ")
            warn("“\(token)” is not a word of RSL 1.0, and is read as \(right)", token, element)
        }
        return reading
    }

    private mutating func payment(_ element: XMLElement) -> RSLDocument.Payment {
        let written = element.attribute("type") ?? "free"
        let type = vocabulary.payment(written)
        if type != written {
            warn("the payment “\(written)” is not a word of RSL 1.0, and is read as “\(type)”", written, element)
        }
        return RSLDocument.Payment(type: type, offset: element.offset)
    }

    private mutating func warn(_ message: String, _ text: String?, _ element: XMLElement) {
        warnings.append(RSLProblem(message: "In <\(element.name)>, \(message)", text: text, offset: element.offset))
    }

    private func text(_ element: XMLElement) -> RSLDocument.Text? {
        let words = element.deepText.collapsingSpace
        return words.isEmpty ? nil : RSLDocument.Text(text: words, offset: element.offset)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the RDFa of a page into a graph (RDFa Core 1.1, section 7.5; HTML+RDFa 1.1), as far as it bears on rights.
///
/// Lists (`inlist`), datatypes and embedded markup as a value are left out: they say nothing on rights.
struct RDFaReader {
    let document: Document
    let outline: HTMLOutline
    var builder: RDFaGraphBuilder
    /// For each element the index of the scope that holds inside it.
    private var scopeOfElement: [Int32]
    private var scopes: [RDFaScope] = [RDFaScope()]
    private var declarations: [Int: [NamespaceDeclaration]] = [:]

    /// Reads all that the elements say.
    static func graph(of document: Document) -> StructuredGraph {
        var reader = RDFaReader(document)
        for (index, element) in document.outline.elements.enumerated() {
            reader.scopeOfElement[index] = element.parent >= 0 ? reader.scopeOfElement[element.parent] : 0
            if !element.isInert { reader.read(index) }
        }
        return reader.builder.finished()
    }

    private init(_ document: Document) {
        self.document = document
        outline = document.outline
        builder = RDFaGraphBuilder()
        scopeOfElement = Array(repeating: 0, count: document.outline.elements.count)
        for declaration in document.outline.namespaceDeclarations {
            declarations[declaration.element, default: []].append(declaration)
        }
    }

    /// The attributes of an element that RDFa reads.
    struct Attributes {
        var about: String?
        var resource: String?
        var address: String?
        var rel: String?
        var rev: String?
        var property: String?
        var typeof: String?
        var content: String?
    }

    private mutating func read(_ element: Int) {
        guard speaks(element) else { return }
        let around = scopes[Int(scopeOfElement[element])]
        var scope = around
        if let vocabulary = outline.value(of: .vocab, in: element)?.trimmingASCIISpace {
            scope.vocabulary = vocabulary.isEmpty ? nil : vocabulary
        }
        for declaration in declarations[element] ?? [] {
            scope.prefixes.append((declaration.prefix, declaration.address))
        }
        if let prefixes = outline.value(of: .prefix, in: element) { scope.addPrefixes(prefixes) }
        let attributes = self.attributes(of: element)
        if attributes.rel == nil, attributes.rev == nil {
            readWithoutRelation(element, attributes, around, &scope)
        } else {
            readWithRelation(element, attributes, around, &scope)
        }
        scopeOfElement[element] = Int32(truncatingIfNeeded: scopes.count)
        scopes.append(scope)
    }

    private static let names: [HTMLAttributeName] = [
        .property, .about, .typeof, .rel, .resource, .vocab, .prefix, .rev,
    ]

    private func speaks(_ element: Int) -> Bool {
        if !declarations.isEmpty, declarations[element] != nil { return true }
        guard outline.elements[element].attributeCount > 0 else { return false }
        return outline.hasAttribute(among: Self.names, in: element)
            || !scopes[Int(scopeOfElement[element])].incomplete.isEmpty
                && (outline.hasAttribute(.href, in: element) || outline.hasAttribute(.src, in: element))
    }

    private func attributes(of element: Int) -> Attributes {
        var attributes = Attributes()
        attributes.about = outline.value(of: .about, in: element)
        attributes.resource = outline.value(of: .resource, in: element)
        attributes.address = outline.value(of: .href, in: element) ?? outline.value(of: .src, in: element)
        attributes.rel = outline.value(of: .rel, in: element)
        attributes.rev = outline.value(of: .rev, in: element)
        attributes.property = outline.value(of: .property, in: element)
        attributes.typeof = outline.value(of: .typeof, in: element)
        attributes.content = outline.value(of: .content, in: element)
        // Beside a property, terms without a prefix in `rel` are HTML's own (HTML+RDFa 1.1, section 3.1).
        if attributes.property != nil {
            attributes.rel = attributes.rel.flatMap(Self.prefixedTerms)
            attributes.rev = attributes.rev.flatMap(Self.prefixedTerms)
        }
        return attributes
    }

    private static func prefixedTerms(_ value: String) -> String? {
        let terms = value.split(whereSeparator: \.isWhitespace).filter { $0.contains(":") }
        return terms.isEmpty ? nil : terms.joined(separator: " ")
    }
}

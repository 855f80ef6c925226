// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the RDFa of a page into a graph (RDFa Core 1.1, section 7.5; HTML+RDFa 1.1), as far as it bears on rights.
///
/// Lists (`inlist`), datatypes and embedded markup as a value are left out: they say nothing on rights.
struct RDFaReader {
    private let document: Document
    private let outline: HTMLOutline
    private var builder: RDFaGraphBuilder
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
    private struct Attributes {
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

    private func speaks(_ element: Int) -> Bool {
        let names: [HTMLAttributeName] = [.property, .about, .typeof, .rel, .resource, .vocab, .prefix, .rev]
        return declarations[element] != nil || names.contains { outline.hasAttribute($0, in: element) }
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

// MARK: - Subjects and objects

extension RDFaReader {
    /// Steps 5 and 11 of the processing: the subject is the nearest of `about`, `resource`, `href` and `src`.
    private mutating func readWithoutRelation(
        _ element: Int,
        _ attributes: Attributes,
        _ around: RDFaScope,
        _ scope: inout RDFaScope
    ) {
        let about = node(attributes.about, scope, isAddress: false)
        let object =
            node(attributes.resource, scope, isAddress: false) ?? node(attributes.address, scope, isAddress: true)
        var typed: RDFaNode?
        if attributes.property != nil, attributes.content == nil, !outline.hasAttribute(.datatype, in: element) {
            scope.subject = about ?? around.object
            if attributes.typeof != nil {
                typed = about ?? (isRoot(element) ? around.object : object ?? .blank(element))
            }
            scope.object = typed ?? scope.subject
        } else {
            let isNamed = about != nil || object != nil
            scope.subject =
                about ?? object
                ?? (attributes.typeof != nil && !isRoot(element) ? .blank(element) : around.object)
            if attributes.typeof != nil { typed = scope.subject }
            scope.object = isNamed || typed != nil ? scope.subject : around.object
        }
        finish(element, attributes, around, &scope, typed: typed)
        readProperties(element, attributes, scope, typed: attributes.about == nil ? typed : nil)
    }

    /// Steps 6 and 9: a relation leads from the subject around, or from `about`, to `resource`, `href` or `src`.
    private mutating func readWithRelation(
        _ element: Int,
        _ attributes: Attributes,
        _ around: RDFaScope,
        _ scope: inout RDFaScope
    ) {
        scope.subject = node(attributes.about, scope, isAddress: false) ?? around.object
        let resource = node(attributes.resource, scope, isAddress: false)
        // RDFa 1.0 took the picture of `<img src rel resource>` for the subject, and so do those who write it.
        if attributes.about == nil, resource != nil, outline.elements[element].name == .img,
            let image = node(attributes.address, scope, isAddress: true)
        {
            scope.subject = image
        }
        var object = resource ?? node(attributes.address, scope, isAddress: true)
        if object == nil, attributes.typeof != nil, attributes.about == nil { object = .blank(element) }
        let typed = attributes.typeof == nil ? nil : attributes.about == nil ? object : scope.subject
        finish(element, attributes, around, &scope, typed: typed)
        let relations =
            names(attributes.rel, scope).map { RDFaScope.Incomplete(name: $0, isReverse: false) }
            + names(attributes.rev, scope).map { RDFaScope.Incomplete(name: $0, isReverse: true) }
        scope.incomplete = []
        if let object {
            for relation in relations { connect(scope.subject, relation, object, element) }
        } else {
            scope.incomplete = relations
        }
        scope.object = object ?? (scope.incomplete.isEmpty ? scope.subject : .blank(element))
        readProperties(element, attributes, scope, typed: nil)
    }

    /// Adds types, and completes the relations that waited for an object.
    private mutating func finish(
        _ element: Int,
        _ attributes: Attributes,
        _ around: RDFaScope,
        _ scope: inout RDFaScope,
        typed: RDFaNode?
    ) {
        if let typed, let types = attributes.typeof {
            for type in names(types, scope) { builder.addType(type, to: typed, element) }
        }
        guard scope.subject != around.object || attributes.about != nil else { return }
        for relation in around.incomplete { connect(around.subject, relation, scope.subject, element) }
        scope.incomplete = []
    }

    private mutating func connect(
        _ subject: RDFaNode,
        _ relation: RDFaScope.Incomplete,
        _ object: RDFaNode,
        _ element: Int
    ) {
        if relation.isReverse {
            builder.connect(object, relation.name, subject, value: nil, element)
            return
        }
        let attribute: HTMLAttributeName? = outline.hasAttribute(.resource, in: element) ? .resource : .href
        let offset = attribute.flatMap { outline.valueOffset(of: $0, in: element) }
        let place = offset.map { Findings.Place.source($0, element: element) } ?? .element(element)
        let written = attribute.flatMap { outline.value(of: $0, in: element) }
        let value = written.map { StructuredValue(content: .address($0), place: place, element: element) }
        builder.connect(subject, relation.name, object, value: value, element)
    }

    private func isRoot(_ element: Int) -> Bool {
        switch outline.elements[element].name {
        case .html, .head, .body: true
        default: false
        }
    }

    /// The thing that an attribute names: an address, or a prefixed name where the attribute takes one.
    private func node(_ written: String?, _ scope: RDFaScope, isAddress: Bool) -> RDFaNode? {
        guard let text = written?.trimmingASCIISpace else { return nil }
        if text.isEmpty { return .document }
        if !isAddress {
            let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
            if inner.hasPrefix("_:") { return .address(String(inner)) }
            if let colon = inner.firstIndex(of: ":"), let address = scope.address(ofPrefixed: inner, colon: colon) {
                return .address(address)
            }
            // Brackets hold prefixed names alone.
            if inner.count < text.count { return nil }
        }
        let address = document.resolve(text) ?? text
        if let page = document.page.url, address == page { return .document }
        return .address(address)
    }

    private func names(_ written: String?, _ scope: RDFaScope) -> [String] {
        (written ?? "").split(whereSeparator: \.isWhitespace).compactMap { term in
            scope.address(ofTerm: term).flatMap(VocabularyTerm.name(ofAddress:))
        }
    }
}

// MARK: - Values

extension RDFaReader {
    /// Step 11: the value is `content`, else what the element leads to, else its words.
    private mutating func readProperties(
        _ element: Int,
        _ attributes: Attributes,
        _ scope: RDFaScope,
        typed: RDFaNode?
    ) {
        guard attributes.property != nil else { return }
        let names = self.names(attributes.property, scope)
        guard !names.isEmpty, !isReadAsMeta(element) else { return }
        let hasRelation = attributes.rel != nil || attributes.rev != nil
        let leads = !hasRelation && attributes.content == nil && !outline.hasAttribute(.datatype, in: element)
        for name in names {
            if leads, let typed {
                builder.connect(scope.subject, name, typed, value: nil, element)
            } else if let value = value(of: element, attributes, leads: leads), StructuredTerms.areKept(name) {
                builder.add(name, value, to: scope.subject, element)
            } else if leads, let object = node(attributes.resource ?? attributes.address, scope, isAddress: false) {
                builder.connect(scope.subject, name, object, value: nil, element)
            }
        }
    }

    private func value(of element: Int, _ attributes: Attributes, leads: Bool) -> StructuredValue? {
        let isTime = outline.elements[element].name == .time
        let candidates: [(attribute: HTMLAttributeName, isAddress: Bool)] =
            attributes.content != nil
            ? [(.content, false)]
            : leads
                ? [(.resource, true), (.href, true), (.src, true), (.datetime, false), (.value, false)]
                : isTime ? [(.datetime, false)] : []
        for (attribute, isAddress) in candidates {
            guard let text = outline.value(of: attribute, in: element)?.trimmingASCIISpace else { continue }
            let offset = outline.valueOffset(of: attribute, in: element)
            return StructuredValue(
                content: isAddress ? .address(text) : .text(text),
                place: offset.map { .source($0, element: element) } ?? .element(element),
                element: element
            )
        }
        let range = outline.elements[element].textRange
        guard !range.isEmpty else { return nil }
        return StructuredValue(
            content: .text(outline.string(range)),
            place: .text(range),
            element: element,
            isVisible: true
        )
    }

    /// Whether the readers of `<meta>` report what an element says.
    private func isReadAsMeta(_ element: Int) -> Bool {
        guard outline.elements[element].name == .meta, let name = MetaName.of(element, in: outline) else { return false }
        return MetaRightsDetector.reads(name) || LicenseMetadataReader.reads(name)
    }
}

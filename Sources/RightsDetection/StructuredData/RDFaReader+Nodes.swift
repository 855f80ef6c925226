// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension RDFaReader {
    /// Steps 5 and 11 of the processing: the subject is the nearest of `about`, `resource`, `href` and `src`.
    mutating func readWithoutRelation(
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
    mutating func readWithRelation(
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
        var written = attribute.flatMap { outline.value(of: $0, in: element) }
        // A prefixed name is no address: what it stands for is.
        if let name = written, case .address(let address) = object, (document.resolve(name) ?? name) != address {
            written = address
        }
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
    func node(_ written: String?, _ scope: RDFaScope, isAddress: Bool) -> RDFaNode? {
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

    func names(_ written: String?, _ scope: RDFaScope) -> [String] {
        (written ?? "").split(whereSeparator: \.isWhitespace).compactMap { term in
            scope.address(ofTerm: term).flatMap(MetadataTerm.name(ofAddress:))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension RDFaReader {
    /// Step 11: the value is `content`, else what the element leads to, else its words.
    mutating func readProperties(
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
        guard outline.elements[element].name == .meta, let name = MetaName.of(element, in: outline) else {
            return false
        }
        return MetaRightsDetector.reads(name) || LicenseMetadataReader.reads(name)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Finds licenses in `<meta>`, in HTTP `Link` headers and in comments of the markup.
struct LicenseMetadataReader {
    let document: Document

    func candidates() -> [LicenseCandidate] {
        var found: [LicenseCandidate] = []
        for named in document.metas where Self.reads(named.name) {
            if let candidate = meta(named.element) { found.append(candidate) }
        }
        return found + headers() + comments()
    }

    private static let metaNames: Set<String> = [
        "license", "og:license", "dc.rights", "dc.rights.license", "dcterms.license", "dcterms.rights", "rights",
        "copyright", "cc:license", "dc.license", "dc.rights.uri",
    ]

    /// Whether a license under a name of `<meta>` is read.
    static func reads(_ name: String) -> Bool {
        metaNames.contains(name) || name.hasPrefix("d") && metaNames.contains(DublinCoreName.normalized(name))
    }

    private func meta(_ element: Int) -> LicenseCandidate? {
        guard !MetaName.isMicrodata(element, in: document.outline),
            let content = document.outline.value(of: .content, in: element),
            let (match, isAddress) = license(content)
        else { return nil }
        return candidate(match, isAddress ? content : nil, content, element, .content, .meta, isAddress: isAddress)
    }

    private func candidate(
        _ match: LicenseMatch,
        _ href: String?,
        _ text: String,
        _ element: Int,
        _ attribute: HTMLAttributeName?,
        _ origin: Origin,
        isAddress: Bool
    ) -> LicenseCandidate {
        let offset = attribute.flatMap { document.outline.valueOffset(of: $0, in: element) }
        return LicenseCandidate(
            match: match,
            href: href,
            text: text.collapsingSpace,
            scope: match.terms.isForSoftware ? .other : document.context(of: element).scope,
            origin: origin,
            place: offset.map { .source($0, element: element) } ?? .element(element),
            textOffset: nil,
            isAddress: isAddress
        )
    }

    /// The license of a value: the one at its address, or the one that it names.
    private func license(_ value: String) -> (match: LicenseMatch, isAddress: Bool)? {
        if let match = document.licenses.license(at: value) { return (match, true) }
        if let address = value.split(whereSeparator: \.isWhitespace).first(where: { $0.contains("://") }),
            let match = document.licenses.license(at: String(address))
        {
            return (match, true)
        }
        return document.licenses.license(named: value).map { ($0, false) }
    }

    /// `Link: <…>; rel="license"` for this page; documents of Really Simple Licensing have readers of their own.
    private func headers() -> [LicenseCandidate] {
        document.headerLinks().filter(\.isLicense).compactMap { found in
            let match = document.licenses.license(at: found.url ?? found.link.target)
            // A page of one's own under rel=copyright is no license.
            guard match != nil || found.link.relations.contains("license") else { return nil }
            return LicenseCandidate(
                match: match,
                href: found.link.target,
                text: found.link.target,
                scope: .page,
                origin: .header,
                place: .header(found.header),
                textOffset: nil,
                isAddress: true
            )
        }
    }

    /// The license that a comment names: before RDFa, pages carried their license as RDF in a comment.
    private func comments() -> [LicenseCandidate] {
        document.outline.comments.compactMap { range in
            let bytes = document.outline.source.bytes[range]
            guard let (match, offset) = CommentLicense(document.licenses).license(in: bytes) else { return nil }
            return LicenseCandidate(
                match: match,
                href: nil,
                text: match.id,
                scope: match.terms.isForSoftware ? .other : .page,
                origin: .text,
                place: .source(offset, element: -1),
                textOffset: nil,
                isAddress: true,
                isHidden: true
            )
        }
    }
}

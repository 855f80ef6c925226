// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan
package import RightsModel

/// What detectors read: the page's outline, and what is worked out once for all of them.
///
/// It never changes. That it is a class spares its readers, who all keep it, the copies.
package final class Document: Sendable {
    /// The page as it came.
    package let page: Page
    /// The elements, the text and the data blocks of the page.
    package let outline: HTMLOutline
    /// The address against which relative links resolve: `<base href>`, resolved against the page's URL, or the latter.
    package let base: URLReference?
    /// The known public licenses.
    package let licenses: LicenseCatalog
    /// How much is read.
    package let limits: AuditLimits
    /// The vocabularies in which sites speak to machines.
    package let vocabularies: Vocabularies
    /// The phrases of all languages.
    package let lexicon: Lexicon
    /// The phrases that stand in the page's text.
    package let matches: LexiconMatches
    /// The syntaxes of structured data whose attributes occur in the markup.
    package let markupSyntaxes: MarkupSyntaxes
    /// The robots.txt of the page's origin, with its place among the files beside the page.
    package let robotsTxt: (index: Int, file: RobotsTxt)?
    /// The `<meta>` elements that have a name, in order, but for those whose words are no words of the page.
    package let metas: [NamedMeta]
    private let places: ElementPlaces
    private let sidecarPositions: [SidecarPositions]

    /// Makes the document of a scanned page.
    package init(
        page: Page,
        outline: HTMLOutline,
        lexicon: Lexicon,
        licenses: LicenseCatalog,
        vocabularies: Vocabularies = .builtIn,
        limits: AuditLimits = AuditLimits()
    ) {
        self.limits = limits
        self.page = page
        self.outline = outline
        self.licenses = licenses
        self.vocabularies = vocabularies
        self.lexicon = lexicon
        matches = LexiconMatches(outline: outline, lexicon: lexicon)
        let address = page.url.map(URLReference.init)
        if let href = outline.baseHref {
            let reference = URLReference(href)
            base = address.map(reference.resolved(against:)) ?? (reference.isAbsolute ? reference : nil)
        } else {
            base = address
        }
        markupSyntaxes = outline.markupSyntaxes
        metas = MetaName.all(in: outline)
        places = ElementPlaces(outline)
        sidecarPositions = page.sidecars.map(SidecarPositions.init)
        robotsTxt = page.usableRobotsTxt()
    }

    /// The place on the page of an element; none for the document itself (-1).
    package func context(of element: Int) -> ElementContext {
        places.place(of: element)
    }

    /// The place on the page of the words at an offset of `outline.text`.
    package func context(atText offset: Int) -> ElementContext {
        context(of: outline.element(atText: offset))
    }

    /// The address that `href` means on this page; nil where it is relative and the page's address is not known.
    package func resolve(_ href: String) -> String? {
        let reference = URLReference(href)
        if let base { return reference.resolved(against: base).text }
        return reference.isAbsolute ? reference.text : nil
    }

    /// The files of that kind that came beside the page, with their place in the list, in order.
    package func sidecars(_ kind: Sidecar.Kind) -> [(index: Int, sidecar: Sidecar)] {
        page.sidecars(kind)
    }

    /// The location of a byte of a file beside the page.
    package func location(inSidecar index: Int, at offset: Int) -> SourceLocation {
        sidecarPositions[index].location(at: offset)
    }

    /// The values of all headers of that name, with their place in the list, in order; `name` in lower case.
    package func headers(named name: String) -> [(index: Int, value: String)] {
        page.headers.enumerated().compactMap { index, header in
            header.name.lowercased() == name ? (index, header.value) : nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan
package import RightsDetection
package import RightsModel

/// A page that is held beside another one: its outline and what it says.
package struct InspectedPage: Sendable {
    /// The name under which it was given.
    package let source: String
    /// What it consists of.
    let outline: HTMLOutline
    /// What it says of its rights.
    let audit: PageAudit
    /// The address against which its links resolve; nil where it isn't known.
    let base: URLReference?

    /// Scans a page.
    ///
    /// - Throws: where memory is short.
    package init(_ page: Page, audit: PageAudit) throws(HTMLScanError) {
        source = page.source
        outline = try HTMLScanner().scan(page.markup, charset: page.charset)
        self.audit = audit
        let address = page.url.map(URLReference.init)
        if let href = outline.baseHref {
            let reference = URLReference(href)
            base = address.map(reference.resolved(against:)) ?? (reference.isAbsolute ? reference : nil)
        } else {
            base = address
        }
    }

    /// Where a byte of the page's text stands.
    func location(atText offset: Int) -> SourceLocation {
        location(outline.position(atText: offset), outline.element(atText: offset))
    }

    /// Where an element's tag stands.
    func location(ofElement element: Int) -> SourceLocation {
        location(outline.source.position(at: max(outline.elements[element].sourceOffset, 0)), element)
    }

    /// The elements with a name that readers may see, in order.
    func elements(_ names: Set<HTMLElementName>) -> [Int] {
        outline.elements.indices.filter { names.contains(outline.elements[$0].name) && !outline.elements[$0].isInert }
    }

    /// The address that `href` means on this page; nil where it is relative and the page's address is not known.
    func resolve(_ href: String) -> URLReference? {
        let reference = URLReference(href)
        if let base { return reference.resolved(against: base) }
        return reference.isAbsolute || reference.authority != nil ? reference : nil
    }

    /// The values of `<meta>` elements whose name or property is one of `names` (lower case), with the elements.
    func metaValues(_ names: Set<String>) -> [(element: Int, value: String)] {
        elements([.meta]).compactMap { element in
            let name = outline.value(of: .name, in: element) ?? outline.value(of: .property, in: element)
            guard let name, names.contains(name.lowercased()) else { return nil }
            return outline.value(of: .content, in: element).map { (element, $0) }
        }
    }

    /// Which of some blocks, ascending ranges of text, have words on rights: a notice, a license, a statement.
    func blocksOnRights(_ blocks: [Range<Int>]) -> Set<Int> {
        let places = audit.signals.filter { signal in
            let isOnRights = signal.kind == .notice || signal.kind == .license || signal.kind == .statement
            return isOnRights && (signal.origin == .text || signal.origin == .link)
        }
        .map(\.location.offset).sorted()
        var found: Set<Int> = []
        var next = 0
        for (index, block) in blocks.enumerated() {
            let start = outline.position(atText: block.lowerBound).offset
            let end = outline.position(atText: block.upperBound - 1).offset
            while next < places.count, places[next] < start { next += 1 }
            if next < places.count, places[next] <= end { found.insert(index) }
        }
        return found
    }

    private func location(_ position: SourcePosition, _ element: Int) -> SourceLocation {
        SourceLocation(
            line: position.line,
            column: position.column,
            offset: position.offset,
            path: outline.elements.indices.contains(element) ? outline.path(of: element) : nil,
            source: source
        )
    }
}

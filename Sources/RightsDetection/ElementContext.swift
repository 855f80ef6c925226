// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
package import RightsModel

/// The place of an element on the page, as far as its markup tells: the element's own and that of all around it.
package struct ElementContext: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The end matter of the page or of a part.
    package static let footer = ElementContext(rawValue: 1)
    /// The head matter of the page or of a part.
    package static let header = ElementContext(rawValue: 2)
    /// A menu, a list of tags, breadcrumbs.
    package static let navigation = ElementContext(rawValue: 4)
    /// The main content, where the page marks it.
    package static let main = ElementContext(rawValue: 8)
    /// One article or post.
    package static let article = ElementContext(rawValue: 16)
    /// A picture, recording or embedded object with its caption and credit.
    package static let figure = ElementContext(rawValue: 32)
    /// Teasers of other pages.
    package static let related = ElementContext(rawValue: 64)
    /// Beside the main content.
    package static let aside = ElementContext(rawValue: 128)
    /// What readers wrote.
    package static let comment = ElementContext(rawValue: 256)
    /// Somebody else's words, or code.
    package static let quotation = ElementContext(rawValue: 512)
    /// A banner or dialog on cookies and consent.
    package static let consent = ElementContext(rawValue: 1024)
    /// The words of an article: its paragraphs, not its head and foot.
    package static let body = ElementContext(rawValue: 2048)

    /// What a signal in this place is about, unless its own words say otherwise.
    package var scope: Scope {
        if !isDisjoint(with: [.related, .comment, .quotation]) { return .other }
        if contains(.figure) { return .media }
        return contains(.article) ? .work : .page
    }
}

extension ElementContext {
    /// The place that an element's own markup names.
    static func own(of index: Int, in outline: HTMLOutline) -> ElementContext {
        let name = outline.elements[index].name
        switch name {
        // The classes of the outermost elements name the kind of page, not a place on it.
        case .html, .body, .head, .script, .meta, .link, .style, .br: return []
        default: break
        }
        var context = byName(name)
        if let role = outline.value(of: .role, in: index) { context.formUnion(byRole(role)) }
        if let type = outline.value(of: .itemtype, in: index) { context.formUnion(byType(type)) }
        // RDFa: what stands inside is about the picture whose address is given.
        if let subject = outline.value(of: .about, in: index), MediaAddress.isMedia(subject) { context.insert(.figure) }
        for attribute in [HTMLAttributeName.id, .class] {
            guard let value = outline.valueBytes(of: attribute, in: index) else { continue }
            context.formUnion(ClassWords.context(of: value))
        }
        return context
    }

    private static func byName(_ name: HTMLElementName) -> ElementContext {
        switch name {
        case .footer: .footer
        case .header: .header
        case .nav: .navigation
        case .main: .main
        case .article: .article
        case .figure, .figcaption, .picture: .figure
        case .aside: .aside
        case .blockquote, .q, .pre, .code, .samp, .kbd: .quotation
        default: []
        }
    }

    private static func byRole(_ role: String) -> ElementContext {
        switch role.lowercased() {
        case "contentinfo": .footer
        case "banner": .header
        case "navigation", "menu", "menubar": .navigation
        case "main": .main
        case "article": .article
        case "figure": .figure
        case "complementary": .aside
        default: []
        }
    }

    private static func byType(_ type: String) -> ElementContext {
        let name = type.split { $0 == "/" || $0 == " " }.last?.lowercased() ?? ""
        if name.hasSuffix("article") || name == "blogposting" { return .article }
        switch name {
        case "imageobject", "videoobject", "audioobject", "photograph": return .figure
        case "wpfooter": return .footer
        case "wpheader": return .header
        case "sitenavigationelement", "breadcrumblist": return .navigation
        case "comment", "usercomments": return .comment
        default: return []
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// What an element's name, role and classes say about its being part of an article.
enum ElementHint: Sendable {
    /// It holds an article, or the words of one.
    case article
    /// It holds something that may well be an article.
    case content
    /// Nothing either way.
    case none
    /// It holds something else, unless its classes speak of content as well.
    case unlikely
    /// It is something else.
    case foreign

    /// The hint of an element by itself, whatever stands around it.
    init(_ index: Int, in outline: HTMLOutline) {
        let name = outline.elements[index].name
        switch name {
        case .html, .body, .head, .a, .b, .i, .em, .strong, .span, .br, .p, .h1, .h2, .h3, .h4, .h5, .h6:
            self = name == .p || name == .span ? Self.byClasses(index, in: outline, isInline: true) : .none
        case .nav, .footer, .aside, .form, .button, .dialog, .menu, .figcaption, .fieldset, .select, .option, .iframe,
            .object,
            .embed, .input, .label:
            self = .foreign
        case .article, .main:
            self = Self.byClasses(index, in: outline, isInline: false).orContent
        default:
            self = Self.byRole(index, in: outline) ?? Self.byClasses(index, in: outline, isInline: false)
        }
    }

    /// Whether the hint speaks against an article.
    var isDoubtful: Bool {
        switch self {
        case .foreign, .unlikely: true
        case .article, .content, .none: false
        }
    }

    private var orContent: ElementHint {
        switch self {
        case .foreign: .unlikely
        case .article: .article
        default: .content
        }
    }

    private static func byRole(_ index: Int, in outline: HTMLOutline) -> ElementHint? {
        if outline.value(of: .itemprop, in: index)?.lowercased().contains("articlebody") == true { return .article }
        return switch outline.value(of: .role, in: index)?.lowercased() {
        case "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alert",
            "alertdialog", "tablist", "toolbar":
            .foreign
        case "main", "article": .content
        default: nil
        }
    }

    /// - Parameter isInline: whether only what is foreign for sure counts.
    private static func byClasses(_ index: Int, in outline: HTMLOutline, isInline: Bool) -> ElementHint {
        var isUnlikely = false
        var isContent = false
        for attribute in [HTMLAttributeName.class, .id] {
            guard let value = outline.value(of: attribute, in: index) else { continue }
            for name in value.split(separator: " ") {
                switch NameWords(String(name)).hint {
                case .article: if !isInline { return .article }
                case .foreign: return .foreign
                case .unlikely: isUnlikely = true
                case .content: isContent = true
                case .none: break
                }
            }
        }
        if isInline { return isUnlikely && !isContent ? .unlikely : .none }
        if isContent { return .content }
        return isUnlikely ? .unlikely : .none
    }
}

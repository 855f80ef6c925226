// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The name of an element: those that HTML defines or once defined, and `other` for the rest.
///
/// The text of an `other` name is read from the page: `HTMLOutline.name(of:)`.
public enum HTMLElementName: String, Sendable, Hashable, CaseIterable {
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo
    case bgsound, big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col
    case colgroup, content, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, element, em
    case embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6
    case head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, keygen, label, legend, li
    case link, listing, main, map, mark, marquee, math, menu, menuitem, meta, meter, multicol, nav, nextid
    case nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
    case plaintext, portal, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section
    case select, shadow, slot, small, source, spacer, span, strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`
    case video, wbr, xmp
    /// A name that HTML does not define.
    case other = "*"

    /// The name as HTML writes it; "*" for `other`.
    public var text: String { rawValue }

    /// Whether text before and after the element (or its tag) never belongs to one block.
    ///
    /// These are the elements which browsers show as blocks, and those that set words apart otherwise:
    /// line breaks, table cells, options, buttons.
    public var separatesText: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .br, .button, .caption, .center, .col, .colgroup, .dd,
            .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frame,
            .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .legend, .li,
            .listing, .main, .menu, .nav, .noembed, .noframes, .noscript, .ol, .optgroup, .option, .p, .plaintext,
            .pre, .search, .section, .select, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th,
            .thead, .title, .tr, .ul, .xmp:
            true
        default:
            false
        }
    }

    /// Whether the element may stand in the head (HTML, "in head" insertion mode).
    var belongsInHead: Bool {
        switch self {
        case .base, .basefont, .bgsound, .link, .meta, .title, .noscript, .noframes, .style, .script, .template, .head,
            .body,
            .html:
            true
        default:
            false
        }
    }

    /// Whether the words inside are no words of the page: alternatives, drafts, choices, quoted markup.
    var makesInert: Bool {
        switch self {
        case .template, .noscript, .textarea, .iframe, .xmp, .noembed, .noframes, .title, .select: true
        default: false
        }
    }

    /// Whether the characters inside are left out of `HTMLOutline.text`.
    var dropsText: Bool {
        switch self {
        case .script, .style, .template, .textarea, .iframe, .xmp, .noembed, .noframes, .title: true
        default: false
        }
    }
}

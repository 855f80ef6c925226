// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The words of one class or id: `post-body`, `articleBody`, `entry_content`.
struct NameWords {
    private let words: [String]

    init(_ name: String) {
        var words: [String] = []
        var word = ""
        var previousIsLower = false
        for scalar in name.unicodeScalars {
            let isUpper = ("A"..."Z").contains(scalar)
            let isLower = ("a"..."z").contains(scalar)
            if !(isUpper || isLower) || (isUpper && previousIsLower) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isUpper || isLower { word.unicodeScalars.append(scalar) }
            previousIsLower = isLower
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map { $0.lowercased() }
    }

    var hint: ElementHint {
        guard let first = words.first, !Self.states.contains(first) else { return .none }
        for (index, word) in words.enumerated().dropLast() where Self.bodies.contains(words[index + 1]) {
            if Self.articles.contains(word), !words.contains(where: Self.foreign.contains) { return .article }
        }
        if Self.articleBodies.contains(words.joined()) { return .article }
        // "content-with-sidebar" holds more than the sidebar.
        if words.contains(where: Self.wrappers.contains) { return .none }
        if words.contains(where: Self.foreign.contains) { return .foreign }
        if words.contains(where: Self.unlikely.contains) { return .unlikely }
        if words.contains(where: Self.content.contains) { return .content }
        return .none
    }

    /// First words that name a state or a column, not what the element holds.
    private static let states: Set<String> = ["no", "has", "with", "without", "is", "not", "js", "hide", "show"]

    /// Words of names that hold what they name among other things.
    private static let wrappers: Set<String> = ["with", "has", "no", "layout"]

    private static let articles: Set<String> = [
        "article", "post", "entry", "story", "news", "blog", "single", "artikel", "articulo", "noticia", "page",
    ]
    private static let bodies: Set<String> = ["body", "content", "text", "txt", "inhalt", "copy"]
    private static let articleBodies: Set<String> = [
        "articlebody", "articlecontent", "articletext", "postbody", "postcontent", "entrycontent", "storybody",
        "storycontent", "newstext", "newscontent", "maintext", "bodytext", "bodycontent", "fulltext", "postentry",
    ]

    private static let content: Set<String> = [
        "article", "articles", "content", "main", "post", "entry", "story", "text", "hentry", "body", "blog", "page",
        "artikel", "inhalt", "contenu", "contenido", "conteudo", "news", "column", "primary",
    ]

    /// What never holds an article's words.
    private static let foreign: Set<String> = [
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "share",
        "sharing", "sharebar", "social", "sociable", "addtoany", "addthis", "sharedaddy", "related", "recommended",
        "recommendations", "recommendation", "outbrain", "taboola", "comments", "commentlist", "respond", "disqus",
        "newsletter", "subscribe", "subscription", "signup", "paywall", "cookie", "cookies", "consent", "gdpr", "popup",
        "modal", "overlay", "lightbox", "ad", "ads", "advert", "advertisement", "advertising", "adsense", "sponsor",
        "sponsored", "promo", "promotion", "banner", "pagination", "pager", "tags", "taglist", "tagcloud", "teaser",
        "teasers", "trending", "popular", "mostread", "login", "register", "search", "searchform", "widget", "widgets",
        "toolbar", "skip", "screenreader", "caption", "captions", "credit", "credits", "copyright", "rating", "ratings",
        "readmore", "seealso", "byline", "authorbio", "bio", "printonly", "noprint", "masthead", "toc",
    ]

    /// What seldom holds an article's words.
    private static let unlikely: Set<String> = [
        "header", "head", "foot", "aside", "comment", "meta", "author", "date", "time", "timestamp", "published",
        "category", "categories", "tag", "list", "links", "link", "more", "latest", "box", "infobox", "rail", "side",
        "bottom", "top", "info", "topic", "topics", "kicker", "label", "button", "btn", "icon", "image", "photo",
        "gallery", "media", "video", "player", "carousel", "slider", "hidden", "disclaimer", "legal", "contact",
        "follow", "feedback", "poll", "quiz", "survey", "form", "shop", "product", "products", "price", "event",
        "events",
    ]
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What the words of a `class` or `id` say about an element's place.
///
/// Authors write `post-footer`, `siteFooter`, `footer_menu__copy`: a name is split at everything that is no letter and
/// at inner capitals, and its words are looked up.
enum ClassWords {
    /// The places that the names in an attribute's value speak of.
    static func context(of value: some Sequence<UInt8>) -> ElementContext {
        var context: ElementContext = []
        var words = Words()
        for byte in value {
            if byte.isASCIISpace {
                context.formUnion(words.finishName())
            } else {
                words.append(byte)
            }
        }
        return context.union(words.finishName())
    }

    /// Collects the words of one name after the other, by their hashes.
    private struct Words {
        private var word = WordHash()
        private var previousIsLower = false
        private var names: [WordHash] = []

        mutating func append(_ byte: UInt8) {
            guard byte.isASCIILetter else {
                finishWord()
                previousIsLower = false
                return
            }
            let isLower = byte >= 0x61
            if !isLower, previousIsLower { finishWord() }
            word.append(byte.asciiLowercased)
            previousIsLower = isLower
        }

        private mutating func finishWord() {
            if word != WordHash() { names.append(word) }
            word = WordHash()
        }

        mutating func finishName() -> ElementContext {
            finishWord()
            previousIsLower = false
            defer { names.removeAll(keepingCapacity: true) }
            return ClassWords.context(ofName: names)
        }
    }

    /// Prefixes of one name's words that say "there is", "there is none", or name a state or a column, not a place.
    private static let qualifiers: [WordHash] = ["no", "has", "with", "without", "hide", "show", "is", "not", "js"]

    /// What a word says: most say nothing.
    private struct Sense {
        var isQualifier = false
        var isComment = false
        /// The place that it names.
        var place: ElementContext = []
        /// The places that it names together with a word behind it.
        var pairs: [WordHash: ElementContext] = [:]
    }

    private static let senses: WordTable<Sense> = {
        var senses = WordTable<Sense>()
        for word in qualifiers { senses[word, default: Sense()].isQualifier = true }
        for word in comments { senses[word, default: Sense()].isComment = true }
        for (word, place) in places { senses[word, default: Sense()].place = place }
        for (word, seconds) in pairs { senses[word, default: Sense()].pairs = seconds }
        return senses
    }()

    private static func context(ofName words: [WordHash]) -> ElementContext {
        guard let first = words.first else { return [] }
        let firstSense = senses[first]
        if firstSense?.isQualifier == true { return [] }
        var context: ElementContext = []
        var compound: ElementContext?
        for (index, word) in words.enumerated() {
            guard let sense = index == 0 ? firstSense : senses[word] else { continue }
            context.formUnion(sense.place)
            if compound == nil, index + 1 < words.count { compound = sense.pairs[words[index + 1]] }
            // "comment" names a place only in front or at the end: "comment-list", "post-comments".
            if sense.isComment, index == 0 || (index == 1 && words.count == 2) { context.insert(.comment) }
        }
        return context.union(compound ?? [])
    }

    private static let comments: [WordHash] = [
        "comment", "comments", "commentlist", "respond", "disqus", "comentarios", "commentaires", "kommentare",
    ]

    private static let places: [WordHash: ElementContext] = [
        "footer": .footer, "foot": .footer, "colophon": .footer, "bottombar": .footer, "fineprint": .footer,
        "subfooter": .footer, "sitefooter": .footer, "pagefooter": .footer,
        "nav": .navigation, "navbar": .navigation, "navigation": .navigation, "menu": .navigation,
        "submenu": .navigation, "breadcrumb": .navigation, "breadcrumbs": .navigation,
        "tagcloud": .navigation, "tags": .navigation, "taglist": .navigation, "categories": .navigation,
        "hentry": .article, "hnews": .article,
        "caption": .figure, "captions": .figure, "photocredit": .figure, "figcaption": .figure, "imagecredit": .figure,
        "bildunterschrift": .figure, "bildnachweis": .figure, "bildquelle": .figure, "fotocredit": .figure,
        "related": .related, "teaser": .related, "teasers": .related, "recommended": .related,
        "recommendations": .related, "recirculation": .related, "readmore": .related, "outbrain": .related,
        "taboola": .related, "upnext": .related,
        "sidebar": .aside,
        "cookie": .consent, "cookies": .consent, "consent": .consent, "gdpr": .consent, "cookiebar": .consent,
        "cookiebanner": .consent, "dsgvo": .consent, "rgpd": .consent, "lgpd": .consent,
    ]

    /// Places named by two words that stand side by side.
    private static let pairs: [WordHash: [WordHash: ElementContext]] = [
        "photo": credits, "image": credits, "img": credits, "media": credits, "picture": credits, "foto": credits,
        "bild": credits, "video": credits, "wp": ["caption": .figure],
        "article": bodies, "post": bodies, "entry": bodies, "story": bodies, "news": bodies,
        "read": ["more": .related, "next": .related, "also": .related],
        "more": ["stories": .related, "news": .related, "articles": .related],
        "most": ["read": .related, "popular": .related],
        "h": ["entry": .article],
        "tag": ["cloud": .navigation, "list": .navigation, "links": .navigation],
    ]

    private static let credits: [WordHash: ElementContext] = [
        "credit": .figure, "credits": .figure, "caption": .figure, "copyright": .figure, "source": .figure,
        "license": .figure, "info": .figure, "meta": .figure, "author": .figure,
    ]

    private static let bodies: [WordHash: ElementContext] = [
        "body": [.article, .body], "content": [.article, .body], "text": [.article, .body],
        "single": .article, "card": .related, "teaser": .related,
    ]
}

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

    /// Takes in the words of one name after the other, by their hashes.
    private struct Words {
        private var word = WordHash()
        private var previousIsLower = false
        /// The words of the present name so far: how many, the last one, and what they say.
        private var count = 0
        private var last = WordHash()
        private var isQualified = false
        private var isSecondComment = false
        private var context: ElementContext = []
        private var compound: ElementContext?

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
            if word == WordHash() { return }
            if compound == nil, ClassWords.openers.contains(last) { compound = ClassWords.pairs[last]?[word] }
            if ClassWords.known.contains(word), let sense = ClassWords.senses[word] { take(sense) }
            count += 1
            last = word
            word = WordHash()
        }

        private mutating func take(_ sense: Sense) {
            if count == 0, sense.isQualifier { isQualified = true }
            context.formUnion(sense.place)
            // "comment" names a place only in front or at the end: "comment-list", "post-comments".
            if count == 0, sense.isComment { context.insert(.comment) }
            if count == 1, sense.isComment { isSecondComment = true }
        }

        mutating func finishName() -> ElementContext {
            finishWord()
            defer { self = Words() }
            if isQualified { return [] }
            if isSecondComment, count == 2 { context.insert(.comment) }
            return context.union(compound ?? [])
        }
    }

    /// Prefixes of one name's words that say "there is", "there is none", or name a state or a column, not a place.
    private static let qualifiers: [WordHash] = ["no", "has", "with", "without", "hide", "show", "is", "not", "js"]

    /// What a word says by itself: most say nothing.
    private struct Sense {
        var isQualifier = false
        var isComment = false
        var place: ElementContext = []
    }

    private static let senses: [WordHash: Sense] = {
        var senses: [WordHash: Sense] = [:]
        for word in qualifiers { senses[word, default: Sense()].isQualifier = true }
        for word in comments { senses[word, default: Sense()].isComment = true }
        for (word, place) in places { senses[word, default: Sense()].place = place }
        return senses
    }()

    /// The words that have a sense by themselves, and those that have one before others.
    private static let known = WordSet(senses.keys)
    private static let openers = WordSet(pairs.keys)

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

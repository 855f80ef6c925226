// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// The terms of schema.org as far as they matter for rights.
enum SchemaTerm {
    /// What an item is, by its types.
    enum Kind {
        case article
        case media
        case page
        case thing
        case unknown
    }

    /// A key without the prefixes of schema.org: `schema:license` and `https://schema.org/license` are `license`.
    static func name(_ key: String) -> String {
        guard let colon = key.firstIndex(of: ":") else { return key }
        if key[..<colon] == "schema" { return String(key[key.index(after: colon)...]) }
        for prefix in [
            "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/",
        ]
        where key.hasPrefix(prefix) {
            return String(key.dropFirst(prefix.count))
        }
        return key
    }

    /// Properties under which other works, persons and things stand, never the page or a part of it.
    static let leadingElsewhere: Set<String> = [
        "logo", "author", "creator", "publisher", "provider", "sourceOrganization", "editor", "contributor", "sponsor",
        "copyrightHolder", "itemListElement", "comment", "review", "reviews", "citation", "isBasedOn", "mentions",
        "about", "relatedLink", "significantLink", "isRelatedTo", "potentialAction", "offers", "breadcrumb",
        "aggregateRating",
        "license", "acquireLicensePage", "usageInfo", "sdLicense",
    ]

    /// What an item is; of several types the first that is known decides.
    static func kind(of node: JSONNode) -> Kind {
        guard let type = node["@type"] else { return .unknown }
        for name in type.elements?.compactMap(\.string) ?? [type.string].compactMap(\.self) {
            let kind = kind(ofType: self.name(name))
            if kind != .unknown { return kind }
        }
        return .unknown
    }

    private static func kind(ofType name: String) -> Kind {
        switch name {
        case "ImageObject", "VideoObject", "AudioObject", "MediaObject", "Photograph", "Clip", "ImageGallery", "Image":
            .media
        case "WebSite": .page
        case "CreativeWork", "Report", "Recipe", "Review", "Dataset", "Book", "Chapter", "LearningResource", "Thesis",
            "PodcastEpisode", "Episode", "Map", "Photo", "Course", "Blog", "LiveBlogPosting", "HowTo",
            "DigitalDocument":
            .article
        case "WebPageElement", "ListItem", "Comment", "ItemList", "BreadcrumbList", "SearchAction": .thing
        default:
            if name.hasSuffix("Article") || name.hasSuffix("Posting") {
                .article
            } else if name.hasSuffix("Page") {
                .page
            } else {
                .thing
            }
        }
    }
}

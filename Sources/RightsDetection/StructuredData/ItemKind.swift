// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What an item of structured data is, as far as it matters for rights.
enum ItemKind: Sendable {
    /// A text or another work for which a page is made.
    case article
    /// A picture or recording.
    case media
    /// A page or a site.
    case page
    /// Anything else.
    case thing
    /// The types tell nothing.
    case unknown

    /// The kind of an item by its types; the first that is known decides.
    init(types: [String]) {
        self = types.lazy.map(Self.init(type:)).first { $0 != .unknown } ?? .unknown
    }

    private init(type name: String) {
        switch name {
        case "ImageObject", "VideoObject", "AudioObject", "MediaObject", "Photograph", "Clip", "ImageGallery", "Image",
            "foaf:Image", "dcmitype:StillImage", "dcmitype:MovingImage", "dcmitype:Image", "dcmitype:Sound":
            self = .media
        case "WebSite", "WPFooter", "WPHeader": self = .page
        case "CreativeWork", "Report", "Recipe", "Review", "Dataset", "Book", "Chapter", "LearningResource", "Thesis",
            "PodcastEpisode", "Episode", "Map", "Photo", "Course", "Blog", "LiveBlogPosting", "HowTo",
            "DigitalDocument":
            self = .article
        case "WebPageElement", "ListItem", "Comment", "ItemList", "BreadcrumbList", "SearchAction": self = .thing
        case "cc:Work", "foaf:Document", "dcmitype:Text": self = .unknown
        default:
            if name.hasSuffix("Article") || name.hasSuffix("Posting") {
                self = .article
            } else {
                self = name.hasSuffix("Page") ? .page : .thing
            }
        }
    }

    /// Properties under which other works, persons and things stand, never the page or a part of it.
    static let leadingElsewhere: Set<String> = [
        "logo", "author", "creator", "publisher", "provider", "sourceOrganization", "editor", "contributor", "sponsor",
        "copyrightHolder", "itemListElement", "comment", "review", "reviews", "citation", "isBasedOn", "mentions",
        "about", "relatedLink", "significantLink", "isRelatedTo", "potentialAction", "offers", "breadcrumb",
        "aggregateRating", "translationOfWork", "workTranslation", "exampleOfWork", "workExample",
        "license", "acquireLicensePage", "usageInfo", "sdLicense", "sdPublisher",
        "cc:license", "xhv:license", "dcterms:license", "dc:license", "cc:morePermissions", "cc:useGuidelines",
        "dcterms:source", "dc:source", "dcterms:rightsHolder", "dcterms:creator", "dc:creator", "dcterms:publisher",
        "dcterms:isReferencedBy", "dcterms:references", "dcterms:relation", "dc:relation",
    ]
}

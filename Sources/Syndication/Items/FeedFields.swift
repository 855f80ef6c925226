// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// The namespaces of feeds and of what they carry along.
enum FeedNamespace {
    static let atom = "http://www.w3.org/2005/Atom"
    static let oldAtom = "http://purl.org/atom/ns#"
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let rss1 = [
        "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
    ]
    static let content = "http://purl.org/rss/1.0/modules/content/"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    static let dublinCoreTerms = "http://purl.org/dc/terms/"
    static let xhtml = "http://www.w3.org/1999/xhtml"
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let rsl = "https://rslstandard.org/rsl"
    static let media = ["http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss"]
    static let creativeCommons = [
        "http://web.resource.org/cc/", "http://creativecommons.org/ns#", "https://creativecommons.org/ns#",
    ]
    static let creativeCommonsRSS = "http://backend.userland.com/creativeCommonsRssModule"
    static let podcast = [
        "https://podcastindex.org/namespace/1.0",
        "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
    ]
    static let prism = [
        "http://prismstandard.org/namespaces/basic/2.0/", "http://prismstandard.org/namespaces/basic/2.1/",
        "http://prismstandard.org/namespaces/1.2/basic/", "http://prismstandard.org/namespaces/basic/3.0/",
    ]
}

/// Reads the elements on rights that feeds of all kinds carry.
struct FeedFields {
    let file: XMLItemFile
    let level: ItemField.Level

    private var scope: Scope { level == .item ? .work : .page }

    /// The most bytes of words that a feed says once for all entries: they are read again for each.
    static let longestShared = 16 << 10

    /// The fields of the elements directly inside one, as the extensions of feeds name them.
    func extensions(in element: XMLElement) -> [ItemField] {
        element.children.flatMap { child in
            if FeedNamespace.media.contains(child.namespace) { return media(child) }
            return field(child).map { [$0] } ?? []
        }
    }

    /// The words of an element.
    func text(_ element: XMLElement) -> MappedText {
        XMLContents.text(ofElementAt: element.offset, in: file.source)
    }

    /// The value of an attribute, at the place of its element.
    func value(_ value: String, of element: XMLElement) -> MappedText {
        var text = MappedText()
        text.append(value.utf8, from: element.offset)
        return text
    }

    func field(
        _ name: String,
        _ meaning: ItemField.Meaning,
        _ value: MappedText,
        subject: String? = nil
    ) -> ItemField {
        ItemField(name, meaning, value, scope: scope, level: level, subject: subject)
    }

    /// Cuts down what a feed says once for all, and says so.
    static func limited(_ fields: [ItemField]) -> [ItemField] {
        var room = longestShared
        var kept: [ItemField] = []
        for field in fields {
            room -= max(field.value.bytes.count, 64)
            guard room >= 0 else {
                let message = "The feed says more on rights than is read for each entry; a person has to read it."
                return kept + [
                    ItemField(field.name, .unread(message), MappedText(), level: .feed, element: field.element)
                ]
            }
            kept.append(field)
        }
        return kept
    }
}

extension FeedFields {
    private func field(_ child: XMLElement) -> ItemField? {
        switch child.namespace {
        case FeedNamespace.dublinCore, FeedNamespace.dublinCoreTerms: dublinCore(child)
        case FeedNamespace.creativeCommonsRSS where child.name == "license":
            field("creativeCommons:license", .license, text(child), subject: "license")
        case FeedNamespace.atom where child.name == "link", FeedNamespace.xhtml where child.name == "link":
            licenseLink(child)
        case FeedNamespace.rsl where child.name == "content":
            ItemField("rsl:content", .licenseDocument, MappedText(), scope: scope, level: level, element: child)
        case _ where FeedNamespace.creativeCommons.contains(child.namespace) && child.name == "license":
            field("cc:license", .license, resource(child), subject: "license")
        case _ where FeedNamespace.podcast.contains(child.namespace): podcast(child)
        case _ where FeedNamespace.prism.contains(child.namespace) && child.name == "copyright":
            field("prism:copyright", .rights, text(child))
        default: nil
        }
    }

    private func dublinCore(_ child: XMLElement) -> ItemField? {
        let prefix = child.namespace == FeedNamespace.dublinCore ? "dc" : "dcterms"
        let name = "\(prefix):\(child.name)"
        switch child.name {
        case "rights": return field(name, .rights, resource(child))
        case "license": return field(name, .license, resource(child), subject: "license")
        case "rightsHolder": return field(name, .holder, text(child))
        case "accessRights": return field(name, .terms, resource(child))
        case "creator" where level == .item: return field(name, .credit, text(child))
        default: return nil
        }
    }

    /// The address that an element of RDF names, else its words.
    private func resource(_ element: XMLElement) -> MappedText {
        guard let address = element.attribute("resource", in: FeedNamespace.rdf) else { return text(element) }
        return value(address, of: element)
    }

    /// `<link rel="license" href="…">` (RFC 4946); `copyright` says the same in HTML.
    func licenseLink(_ element: XMLElement) -> ItemField? {
        let relations = (element.attribute("rel") ?? "").lowercased().split(separator: " ")
        guard relations.contains("license") || relations.contains("copyright"),
            let href = element.attribute("href"), !href.isEmpty
        else { return nil }
        // A document of Really Simple Licensing speaks of automated use alone.
        guard element.attribute("type")?.lowercased() != "application/rsl+xml" else {
            return field("link", .licenseDocumentLink, value(href, of: element))
        }
        return field("link", .license, value(href, of: element), subject: "license")
    }

    private func podcast(_ child: XMLElement) -> ItemField? {
        switch child.name {
        case "license":
            let url = child.attribute("url").map { value($0, of: child) }
            return field("podcast:license", .license, url ?? text(child), subject: "license")
        case "locked":
            let locked = "locked:\(text(child).collapsed.string.lowercased())"
            return field("podcast:locked", .term(vocabulary: "podcast"), value(locked, of: child))
        default: return nil
        }
    }
}

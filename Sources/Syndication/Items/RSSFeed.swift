// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// The items of RSS: 0.9x and 2.0, and those of RDF (0.90 and 1.0).
struct RSSFeed: XMLItemFormat {
    static let endings = [".rss", ".rdf"]
    static let isReadInFolders = true
    static let noun = "an item of RSS"

    private let file: XMLItemFile
    private let shared: [ItemField]
    private let language: String?

    static func isRoot(_ root: XMLName) -> Bool {
        root.name.lowercased() == "rss" || root == XMLName("RDF", in: FeedNamespace.rdf)
    }

    static func isItem(_ name: XMLName, in open: [XMLName]) -> Bool {
        guard name.name == "item", let root = open.first, isRoot(root) else { return false }
        if root.namespace == FeedNamespace.rdf { return open.count == 1 && FeedNamespace.rss1.contains(name.namespace) }
        return name.namespace == open.last?.namespace && open.count <= 2
    }

    init(frame: XMLElement?, file: XMLItemFile) {
        self.file = file
        let channel = frame?.children.first { $0.name == "channel" } ?? frame
        let fields = FeedFields(file: file, level: .feed)
        shared = channel.map { FeedFields.limited(Self.fields(of: $0, fields)) } ?? []
        let own = channel.flatMap { channel in
            Self.child("language", of: channel) ?? channel.children("language", in: FeedNamespace.dublinCore).first
        }
        language = own?.text.trimmed ?? channel?.attribute("lang", in: FeedNamespace.xml)
    }

    func read(_ element: XMLElement) -> (item: PageItem, url: String?) {
        let fields = FeedFields(file: file, level: .item)
        var item = PageItem(file: file.path, source: file.source, offset: element.offset, origin: .feed)
        let guid = Self.child("guid", of: element)
        let link = Self.child("link", of: element)?.text.trimmed
        let about = element.attribute("about", in: FeedNamespace.rdf)
        item.id = guid?.text.trimmed ?? about
        item.title = Self.child("title", of: element).flatMap { fields.text($0).collapsed.string.nonEmpty }
        item.language = element.attribute("lang", in: FeedNamespace.xml) ?? language
        for child in element.children {
            switch (child.namespace, child.name) {
            case (element.namespace, "description"), (FeedNamespace.content, "encoded"):
                item.append(content: fields.text(child))
            case (FeedNamespace.xhtml, "body"), (FeedNamespace.xhtml, "div"):
                item.append(content: XMLContents.markup(ofElementAt: child.offset, in: file.source))
            default: continue
            }
        }
        item.fields = Self.fields(of: element, fields) + shared
        let isPermanent = guid?.attribute("isPermaLink")?.lowercased() != "false"
        let permanent = isPermanent ? guid?.text.trimmed : nil
        return (item, [link, permanent, about].compactMap(\.self).first(where: PageFile.isAddress))
    }

    private static func child(_ name: String, of element: XMLElement) -> XMLElement? {
        element.children.first { $0.name == name && $0.namespace == element.namespace }
    }

    /// The fields of an item or a channel.
    private static func fields(of element: XMLElement, _ fields: FeedFields) -> [ItemField] {
        let own = element.children.filter { $0.namespace == element.namespace }.compactMap { child -> ItemField? in
            switch child.name {
            case "copyright": fields.field("copyright", .rights, fields.text(child))
            case "description" where fields.level == .feed:
                fields.field("description", .prose, fields.text(child))
            case "author" where fields.level == .item: fields.field("author", .credit, fields.text(child))
            default: nil
            }
        }
        return own + fields.extensions(in: element)
    }
}

extension String {
    /// The text without white space around it; nil where nothing is left.
    var trimmed: String? {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// The text; nil where there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// News items and packages in NewsML-G2 (IPTC): one by itself, or those of a message.
struct NewsMLItems: XMLItemFormat {
    static let endings: [String] = []
    static let noun = "a news item of NewsML-G2"
    static let namespace = "http://iptc.org/std/nar/2006-10-01/"

    private let file: XMLItemFile
    private let language: String?

    static func isRoot(_ root: XMLName) -> Bool {
        root.namespace == namespace && ["newsItem", "packageItem", "newsMessage"].contains(root.name)
    }

    static func isItem(_ name: XMLName, in open: [XMLName]) -> Bool {
        guard name.namespace == namespace, name.name == "newsItem" || name.name == "packageItem" else { return false }
        return open.isEmpty || open.last == XMLName("itemSet", in: namespace)
    }

    init(frame: XMLElement?, file: XMLItemFile) {
        self.file = file
        language = frame?.attribute("lang", in: FeedNamespace.xml)
    }

    func read(_ element: XMLElement) -> (item: PageItem, url: String?) {
        var item = PageItem(file: file.path, source: file.source, offset: element.offset, origin: .newsML)
        let fields = NewsMLFields(file: file)
        let content = Self.part("contentMeta", of: element)
        let meta = Self.part("itemMeta", of: element)
        item.id = element.attribute("guid")
        item.title =
            [content.flatMap { Self.part("headline", of: $0) }, meta.flatMap { Self.part("title", of: $0) }]
            .compactMap(\.self).lazy.compactMap { fields.text($0).collapsed.string.nonEmpty }.first
        item.language =
            content.flatMap { Self.part("language", of: $0) }?.attribute("tag")
            ?? element.attribute("lang", in: FeedNamespace.xml) ?? language
        for set in Self.parts("contentSet", of: element) {
            for rendition in set.children where rendition.namespace == Self.namespace {
                if let content = self.content(rendition, fields) { item.append(content: content) }
            }
        }
        for caption in content.map({ Self.parts("description", of: $0) }) ?? [] {
            item.append(content: fields.text(caption).asMarkup)
        }
        item.fields =
            Self.parts("rightsInfo", of: element).flatMap(fields.rights)
            + (meta.map(fields.state) ?? []) + (content.map(fields.credits) ?? [])
        let url = item.id.flatMap { PageFile.isAddress($0) ? $0 : nil }
        return (item, url)
    }

    private func content(_ rendition: XMLElement, _ fields: NewsMLFields) -> MappedText? {
        switch rendition.name {
        case "inlineXML": return XMLContents.markup(ofElementAt: rendition.offset, in: file.source)
        // Encoded content is a picture or a recording.
        case "inlineData" where rendition.attribute("encoding") == nil:
            let type = rendition.attribute("contenttype")?.lowercased() ?? "text/plain"
            let text = fields.text(rendition)
            return type.contains("html") || type.contains("xml") ? text : text.asMarkup
        default: return nil
        }
    }

    /// The elements of that name in the standard's namespace.
    static func parts(_ name: String, of element: XMLElement) -> [XMLElement] {
        element.children(name, in: namespace)
    }

    /// The first element of that name in the standard's namespace.
    static func part(_ name: String, of element: XMLElement) -> XMLElement? {
        parts(name, of: element).first
    }
}

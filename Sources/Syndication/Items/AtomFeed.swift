// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// The entries of an Atom feed (RFC 4287), or one entry by itself; those of Atom 0.3 as well.
struct AtomFeed: XMLItemFormat {
    static let endings = [".atom"]
    static let isReadInFolders = true
    static let noun = "an entry of Atom"

    private let file: XMLItemFile
    private let shared: [ItemField]
    private let language: String?
    private let base: URLReference?

    static func isRoot(_ root: XMLName) -> Bool {
        isAtom(root.namespace) && (root.name == "feed" || root.name == "entry")
    }

    static func isItem(_ name: XMLName, in open: [XMLName]) -> Bool {
        name.name == "entry" && isAtom(name.namespace) && open.count <= 1
    }

    private static func isAtom(_ namespace: String) -> Bool {
        namespace == FeedNamespace.atom || namespace == FeedNamespace.oldAtom
    }

    init(frame: XMLElement?, file: XMLItemFile) {
        self.file = file
        language = frame?.attribute("lang", in: FeedNamespace.xml)
        let base = frame?.attribute("base", in: FeedNamespace.xml).map(URLReference.init)
        self.base = base
        let fields = FeedFields(file: file, level: .feed)
        shared = frame.map { FeedFields.limited(Self.fields(of: $0, fields, base: base)) } ?? []
    }

    func read(_ element: XMLElement) -> (item: PageItem, url: String?) {
        let fields = FeedFields(file: file, level: .item)
        var item = PageItem(file: file.path, source: file.source, offset: element.offset, origin: .feed)
        let base = Self.base(of: element, in: base)
        let children = element.children.filter { $0.namespace == element.namespace }
        for child in children {
            switch child.name {
            case "id": item.id = child.text.trimmed
            case "title": item.title = title(child, fields)
            case "content", "summary": item.append(content: content(child, fields))
            default: continue
            }
        }
        item.language = element.attribute("lang", in: FeedNamespace.xml) ?? language
        item.fields = Self.fields(of: element, fields, base: base)
        if let origin = children.first(where: { $0.name == "source" }) {
            item.fields += Self.fields(of: origin, FeedFields(file: file, level: .source), base: base)
        }
        item.fields += shared
        return (item, url(children, base))
    }

    private static func base(of element: XMLElement, in outer: URLReference?) -> URLReference? {
        guard let own = element.attribute("base", in: FeedNamespace.xml).map(URLReference.init) else { return outer }
        return outer.map(own.resolved(against:)) ?? own
    }

    /// The address of the page that the entry stands for: its alternate link, one in HTML first.
    private func url(_ children: [XMLElement], _ base: URLReference?) -> String? {
        let links = children.filter { child in
            child.name == "link" && (child.attribute("rel") ?? "alternate") == "alternate"
        }
        let isHTML = { (link: XMLElement) in link.attribute("type")?.hasPrefix("text/html") ?? true }
        guard let href = (links.first(where: isHTML) ?? links.first)?.attribute("href") else { return nil }
        let address = base.map { URLReference(href).resolved(against: $0).text } ?? href
        return PageFile.isAddress(address) ? address : nil
    }

    private func title(_ element: XMLElement, _ fields: FeedFields) -> String? {
        let text = fields.text(element).collapsed
        guard element.attribute("type") == "html" else { return text.string.nonEmpty }
        let outline = try? HTMLScanner().scan(text.bytes, charset: "utf-8")
        return outline.flatMap { $0.string(0..<$0.text.count).trimmed }
    }

    /// Content as markup; one that stands elsewhere, or is no text, is none.
    private func content(_ element: XMLElement, _ fields: FeedFields) -> MappedText {
        switch element.attribute("type")?.lowercased() ?? "text" {
        case "xhtml", "application/xhtml+xml":
            return XMLContents.markup(ofElementAt: element.offset, in: file.source)
        case "html", "text/html": return fields.text(element)
        case let type where type == "text" || type.hasPrefix("text/"): return fields.text(element).asMarkup
        default: return MappedText()
        }
    }

    /// The fields of an entry, a feed, or the source of an entry.
    private static func fields(of element: XMLElement, _ fields: FeedFields, base: URLReference?) -> [ItemField] {
        let own = element.children.filter { isAtom($0.namespace) }.compactMap { child -> ItemField? in
            switch child.name {
            case "rights", "copyright":
                let isMarkup = child.attribute("type")?.lowercased() == "xhtml"
                let words =
                    isMarkup
                    ? XMLContents.markup(ofElementAt: child.offset, in: fields.file.source) : fields.text(child)
                return fields.field("rights", .rights, words, subject: "rights")
            case "subtitle", "tagline": return fields.field("subtitle", .prose, fields.text(child))
            case "author" where fields.level == .item:
                let name = child.children.first { $0.name == "name" }
                return name.map { fields.field("author", .credit, fields.text($0)) }
            // The module for all feeds reads those of Atom itself.
            case "link" where child.namespace == FeedNamespace.oldAtom: return fields.licenseLink(child)
            default: return nil
            }
        }
        let all = own + fields.extensions(in: element)
        guard let base else { return all }
        return all.map { $0.resolvingAddress(against: base) }
    }
}

extension ItemField {
    /// The field with the address of a license resolved against a base of its own (XML Base).
    fileprivate func resolvingAddress(against base: URLReference) -> ItemField {
        guard meaning == .license, name == "link" else { return self }
        var field = self
        field.value = MappedText()
        field.value.append(URLReference(value.string).resolved(against: base).text.utf8, from: offset)
        return field
    }
}

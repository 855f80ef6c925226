// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

extension FeedFields {
    /// How deep groups of media stand inside one another.
    private static let deepest = 4

    /// The fields of an element of Media RSS, which are about the picture or recording alone.
    func media(_ element: XMLElement, depth: Int = 0) -> [ItemField] {
        switch element.name {
        case "group", "content", "player", "thumbnail":
            guard depth < Self.deepest else { return [] }
            return element.children.filter { FeedNamespace.media.contains($0.namespace) }
                .flatMap { media($0, depth: depth + 1) }
        case "copyright":
            let link = element.attribute("url").map { of("media:copyright", .link(.copyright), value($0, of: element)) }
            return [of("media:copyright", .rights, text(element))] + (link.map { [$0] } ?? [])
        case "license":
            let address = element.attribute("href").map { value($0, of: element) }
            return [of("media:license", .license, address ?? text(element))]
        case "credit": return [of("media:credit", .credit, text(element))]
        case "rights":
            let status = "rights:\((element.attribute("status") ?? "").lowercased())"
            return [of("media:rights", .term(vocabulary: "media-rss"), value(status, of: element))]
        case "restriction": return [restriction(element)].compactMap(\.self)
        default: return []
        }
    }

    private func of(_ name: String, _ meaning: ItemField.Meaning, _ value: MappedText) -> ItemField {
        ItemField(name, meaning, value, scope: .media, level: level)
    }

    /// `<media:restriction relationship="deny" type="country">DE AT</media:restriction>`.
    private func restriction(_ element: XMLElement) -> ItemField? {
        let relationship = (element.attribute("relationship") ?? "").lowercased()
        let type = (element.attribute("type") ?? "").lowercased()
        let list = text(element).collapsed.string
        if type == "sharing" {
            let term = "restriction:sharing:\(relationship)"
            return of("media:restriction", .term(vocabulary: "media-rss"), value(term, of: element))
        }
        if relationship == "allow" && list.lowercased() == "all" { return nil }
        if relationship == "deny" && list.lowercased() == "none" { return nil }
        let limit = [relationship, type, list].filter { !$0.isEmpty }.joined(separator: " ")
        let message = "The picture or recording is limited to some places (\(limit)); a person has to read this."
        return of("media:restriction", .limit(message), value(limit, of: element))
    }
}

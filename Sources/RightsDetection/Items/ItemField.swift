// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan
package import RightsModel

/// What a feed or a news item says beside its content: one of its elements, with its place.
package struct ItemField: Sendable {
    /// What a field means.
    package enum Meaning: Sendable, Hashable {
        /// A notice, statements, a license, or the address of a page on rights.
        case rights
        /// Rules on the use; what of them isn't understood is said.
        case terms
        /// Words that may hold notices and rules among others.
        case prose
        /// The name of a holder.
        case holder
        /// The address or the name of a license.
        case license
        /// The address of a page.
        case link(Policy)
        /// Who is to be named.
        case credit
        /// A term of a vocabulary for machines, spelled `name:value`.
        case term(vocabulary: String)
        /// The time up to which the item must not appear.
        case embargo
        /// What the source says of the item, in the words of the vocabulary `item-status`.
        case status
        /// After this time the item is no longer offered.
        case expiry
        /// A policy of ODRL in JSON-LD.
        case policy
        /// A document of Really Simple Licensing.
        case licenseDocument
        /// The address of one.
        case licenseDocumentLink
        /// Notes between desks, in which rules stand among others; upper-case words on use are for a person.
        case note
        /// The address of a policy that a person has to read, unless it is a known license's.
        case linkedPolicy
        /// What can't be read, with a sentence that says so.
        case unread(String)
        /// A limit on a picture or recording that a person has to read, with a sentence that says so.
        case limit(String)
    }

    /// How near a field stands to the item: a nearer one may prevail.
    package enum Level: Int, Sendable, Comparable {
        /// On the item.
        case item
        /// On the feed from which the item was taken over.
        case source
        /// On the feed or the message.
        case feed

        package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// The name as it is written in reports: `dc:rights`, `usageTerms`.
    package var name: String
    /// What it means.
    package var meaning: Meaning
    /// Its words.
    package var value: MappedText
    /// Its element, where that is what counts.
    package var element: XMLElement?
    /// Where it stands, where it has no words: a UTF-8 offset of the file.
    package var place = 0
    /// What it is about.
    package var scope: Scope
    /// How near it stands.
    package var level: Level
    /// What its words are about, where the nearest field on that prevails: `license`; nil where all hold.
    package var subject: String?

    /// Makes a field.
    package init(
        _ name: String,
        _ meaning: Meaning,
        _ value: MappedText,
        scope: Scope = .work,
        level: Level = .item,
        subject: String? = nil,
        element: XMLElement? = nil
    ) {
        self.name = name
        self.meaning = meaning
        self.value = value.collapsed
        self.scope = scope
        self.level = level
        self.subject = subject
        self.element = element
        place = element?.offset ?? value.sourceOffset(at: 0)
    }

    /// The fields without holders that a notice among them names already.
    package static func withoutRepeatedHolders(_ fields: [ItemField]) -> [ItemField] {
        let notices = fields.filter { $0.meaning == .rights }.map(\.value.string)
        return fields.filter { field in
            field.meaning != .holder || !notices.contains { $0.contains(field.value.string) }
        }
    }

    /// Makes a field whose words are a document of their own, in which every space counts.
    package init(_ name: String, _ meaning: Meaning, verbatim value: MappedText, scope: Scope) {
        self.init(name, meaning, MappedText(), scope: scope)
        self.value = value
    }

    /// Where its words begin: a UTF-8 offset of the file.
    package var offset: Int { value.isEmpty ? place : value.sourceOffset(at: 0) }
}

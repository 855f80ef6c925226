// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import ODRL
import RightsModel

/// Turns the fields of an item into signals.
struct ItemReader {
    let document: Document
    let item: PageItem

    private static let usesOfMedia: [Action] = [.reuseImage, .embed, .perform]

    /// By subject, the first signal of each level on it, and all signals with their levels.
    private var told: [String: [(level: ItemField.Level, handle: Findings.Handle)]] = [:]
    /// The subjects in the order of their first fields.
    private var subjects: [String] = []

    init(document: Document, item: PageItem) {
        self.document = document
        self.item = item
    }

    mutating func read(_ field: ItemField, _ findings: inout Findings) {
        switch field.meaning {
        case .rights, .terms, .prose: readWords(field, &findings)
        case .note: readNote(field, &findings)
        case .linkedPolicy: readLinkedPolicy(field, &findings)
        case .holder: add(.notice(Notice(holder: field.value.string)), field, &findings)
        case .license: readLicense(field, &findings)
        case .link(let policy): readLink(field, policy, &findings)
        case .credit: add(.credit(Credit(name: field.value.string, property: field.name)), field, &findings)
        case .term(let vocabulary): readTerm(field, vocabulary, &findings)
        case .embargo: readDate("embargoed", field, &findings)
        case .expiry: readDate("expires", field, &findings)
        case .status: readStatus(field, &findings)
        case .policy: readPolicy(field, &findings)
        // Its own detector reads it.
        case .licenseDocument: break
        case .licenseDocumentLink: readDocumentLink(field, &findings)
        case .unread(let message): undecided(message, field, &findings)
        case .limit(let message): undecided(message, field, &findings)
        }
    }

    /// Of the signals on one subject, those of the nearest level prevail.
    func settle(_ findings: inout Findings) {
        for subject in subjects {
            let all = told[subject] ?? []
            guard let nearest = all.map(\.level).min(), let winner = all.first(where: { $0.level == nearest }) else {
                continue
            }
            for (level, handle) in all where level > nearest {
                let reason = "The entry has its own word on this, which goes before that of its feed."
                findings.overrule(handle, by: winner.handle, reason: reason)
            }
        }
    }

    mutating func add(
        _ content: Signal.Content,
        _ field: ItemField,
        text: String? = nil,
        at offset: Int? = nil,
        _ findings: inout Findings
    ) {
        let words = text ?? field.value.string
        guard !words.isEmpty else { return }
        let handle = findings.add(
            content,
            text: words,
            scope: field.scope,
            origin: item.origin,
            at: .item(offset ?? field.offset)
        )
        guard let subject = field.subject else { return }
        if told[subject] == nil { subjects.append(subject) }
        told[subject, default: []].append((field.level, handle))
    }

    /// Says that a field leaves uses undecided: all of what it is about, unless others are named.
    func undecided(
        _ message: String,
        _ field: ItemField,
        text: String? = nil,
        actions: [Action]? = nil,
        at offset: Int? = nil,
        _ findings: inout Findings
    ) {
        guard field.scope != .other else { return }
        let actions = actions ?? (field.scope == .media ? Self.usesOfMedia : [.use])
        let words = text ?? (field.value.isEmpty ? nil : field.value.string)
        findings.report(
            Diagnostic(code: .unparsedClause, message: message, text: words, actions: actions),
            at: .item(offset ?? field.offset)
        )
    }
}

extension ItemReader {
    private mutating func readLicense(_ field: ItemField, _ findings: inout Findings) {
        let words = field.value.string
        guard !words.isEmpty else { return }
        if let match = document.licenses.license(at: words) {
            add(.license(match.license(href: words)), field, &findings)
        } else if ItemWords.isAddress(words) {
            add(.license(License(uri: document.resolve(words), href: words)), field, &findings)
        } else if let match = ItemWords(field.value, document: document).license {
            add(.license(match.license(href: nil)), field, &findings)
        } else {
            readWords(field, &findings)
        }
    }

    private mutating func readLink(_ field: ItemField, _ policy: Policy, _ findings: inout Findings) {
        let href = field.value.string
        guard !href.isEmpty else { return }
        if let match = document.licenses.license(at: href) {
            add(.license(match.license(href: href)), field, &findings)
        } else {
            let link = PolicyLink(policy: policy, href: href, url: document.resolve(href))
            add(.policyLink(link), field, &findings)
        }
    }

    private mutating func readDocumentLink(_ field: ItemField, _ findings: inout Findings) {
        let href = field.value.string
        let pointers = RSLPointers(document)
        let url = document.resolve(href)
        add(.reservation(pointers.reservation(url ?? href, url: url)), field, &findings)
        pointers.reportIfUnread(href, url: url, at: .item(field.offset), &findings)
    }

    /// A term with its value: `restriction:sharing:deny`.
    private mutating func readTerm(_ field: ItemField, _ vocabulary: String, _ findings: inout Findings) {
        let words = field.value.string
        let known = document.vocabularies[vocabulary]
        guard let term = known?[words] ?? known?[words.lowercased()] else {
            let message = "“\(words)” is not defined for \(field.name), so that it says nothing."
            findings.report(Diagnostic(code: .invalidValue, message: message, text: words), at: .item(field.offset))
            return
        }
        let parts = words.split(separator: ":", maxSplits: 1)
        let reservation = Reservation(
            vocabulary: vocabulary,
            directive: parts.count > 1 ? String(parts[0]) : field.name,
            value: parts.last.map(String.init),
            actions: term.actions,
            unless: term.unless,
            permits: term.permits,
            requires: term.requires
        )
        add(.reservation(reservation), field, text: "\(field.name): \(parts.last ?? "")", &findings)
    }

    /// A time, which may be left out: an embargo without one ends when its source says so.
    private mutating func readDate(_ directive: String, _ field: ItemField, _ findings: inout Findings) {
        let value = field.value.string
        guard directive == "embargoed" || !value.isEmpty else { return }
        let reservation = Reservation(
            vocabulary: "item-status",
            directive: directive,
            value: value.isEmpty ? nil : value
        )
        add(.reservation(reservation), field, text: value.isEmpty ? field.name : "\(field.name): \(value)", &findings)
    }

    private mutating func readStatus(_ field: ItemField, _ findings: inout Findings) {
        let written = field.value.string
        let word = written.split(separator: ":").last.map { $0.lowercased() } ?? ""
        guard let term = document.vocabularies.term(word, in: "item-status") else {
            let message = "What the status “\(written)” means is not known; a person has to find out."
            undecided(message, field, &findings)
            return
        }
        // An item that may be used needs no word on it.
        guard term.status != .neutral else { return }
        let status = term.replacedBy.first ?? term.term
        let reservation = Reservation(vocabulary: "item-status", directive: "status", value: status)
        add(.reservation(reservation), field, text: "\(field.name): \(written)", &findings)
    }

    /// An address behind which a policy stands that did not come along.
    private mutating func readLinkedPolicy(_ field: ItemField, _ findings: inout Findings) {
        let address = field.value.string
        guard document.licenses.license(at: address) == nil else { return readLicense(field, &findings) }
        let message = "The rights expression “\(address)” did not come with the item; a person has to read it."
        undecided(message, field, &findings)
    }

    /// A policy that permits to some, or can't be read, permits nothing.
    private func readPolicy(_ field: ItemField, _ findings: inout Findings) {
        let offset = { @Sendable (offset: Int) in Findings.Place.item(field.value.sourceOffset(at: offset)) }
        do {
            for policy in try ODRLReader.policies(field.value.bytes) {
                ODRLPolicyReader(document: document, policy: policy, place: offset).read(into: &findings)
            }
        } catch {
            let message = "This rights expression can't be read as a policy of ODRL: \(error.message)."
            let diagnostic = Diagnostic(code: .unparsedClause, message: message, text: field.name, actions: [.use])
            findings.report(diagnostic, at: offset(error.offset))
        }
    }
}

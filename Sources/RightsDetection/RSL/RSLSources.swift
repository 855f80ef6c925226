// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// The documents of Really Simple Licensing that come with a page, each with its association.
struct RSLSources {
    let document: Document

    /// A document that has been read.
    struct Source {
        var content: RSLDocument
        var association: RSLAssociation
    }

    /// All documents that can be read; what can't be is reported, and reserves automated use.
    func sources(_ findings: inout Findings) -> [Source] {
        inline(&findings) + sidecars(&findings) + embedded(&findings) + ofItem(&findings)
    }

    /// The documents that the entry of a feed holds; they are about the page.
    private func ofItem(_ findings: inout Findings) -> [Source] {
        let fields = document.page.item?.fields ?? []
        return fields.compactMap { field -> Source? in
            guard field.meaning == .licenseDocument, let element = field.element else { return nil }
            let association = RSLAssociation(rank: .page, scope: field.scope, base: document.base) { .item($0) }
            let root = XMLElement(
                namespace: RSLDocumentReader.namespace,
                name: "rsl",
                content: [.element(element)],
                offset: element.offset
            )
            do {
                return try read(root, association)
            } catch {
                report(error, association, nil, &findings)
                return nil
            }
        }
    }

    private func inline(_ findings: inout Findings) -> [Source] {
        let outline = document.outline
        return outline.scripts.compactMap { script -> Source? in
            guard script.type == RSLPointers.mediaType, !outline.elements[script.element].isInert else { return nil }
            let (rank, scope) = place(ofElement: script.element)
            let element = script.element
            let association = RSLAssociation(rank: rank, scope: scope, base: document.base) { offset in
                .source(offset, element: element)
            }
            do {
                return try read(XMLReader().read(script.contentRange, of: outline.source), association)
            } catch {
                report(error, association, nil, &findings)
                return nil
            }
        }
    }

    /// What the parent of an inline document is about: in the head the page, else the parent with all inside it.
    func place(ofElement element: Int) -> (RSLAssociation.Rank, Scope) {
        let outline = document.outline
        let parent = outline.elements[element].parent
        guard parent >= 0 else { return (.page, .page) }
        switch outline.elements[parent].name {
        case .html, .head, .body: return (.page, .page)
        default: break
        }
        let scope = document.context(of: parent).scope
        if scope != .page { return (.part, scope) }
        // A box around most of the page's words is the page; a small one is something else on it.
        let isMost = 2 * outline.elements[parent].textRange.count > outline.text.count
        return isMost ? (.page, .page) : (.part, .other)
    }

    private func sidecars(_ findings: inout Findings) -> [Source] {
        document.sidecars(.rsl).compactMap { index, sidecar -> Source? in
            let rank = RSLPointers(document).rank(of: sidecar)
            let association = RSLAssociation(rank: rank, scope: .page, base: sidecar.url.map(URLReference.init)) {
                offset in
                .sidecar(index, offset: offset)
            }
            do {
                return try read(XMLReader().read(sidecar.bytes), association)
            } catch {
                report(error, association, sidecar.source, &findings)
                return nil
            }
        }
    }

    /// Documents in the metadata of pictures; metadata that can't be read are reported by another detector.
    private func embedded(_ findings: inout Findings) -> [Source] {
        document.sidecars(.xmp).flatMap { index, sidecar -> [Source] in
            guard let root = try? XMLReader().read(sidecar.bytes), let packet = XMPPacket(root) else { return [] }
            let association = RSLAssociation(rank: .part, scope: .media, isEmbedded: true, base: nil) { offset in
                .sidecar(index, offset: offset)
            }
            return packet.licenseDocuments.compactMap { root in
                do {
                    return try read(root, association)
                } catch {
                    report(error, association, sidecar.source, &findings)
                    return nil
                }
            }
        }
    }

    private func read(_ root: XMLElement, _ association: RSLAssociation) throws(RSLProblem) -> Source {
        let content = try RSLDocumentReader.read(root, vocabulary: RSLVocabulary(document.vocabularies))
        return Source(content: content, association: association)
    }

    /// A document that is declared but can't be read leaves the page unlicensed (RSL 1.0, client requirements).
    private func report(_ error: any Error, _ association: RSLAssociation, _ name: String?, _ findings: inout Findings)
    {
        let problem: RSLProblem
        switch error {
        case let error as RSLProblem: problem = error
        case let error as XMLReadError: problem = RSLProblem(message: error.message, offset: error.offset)
        default: return
        }
        let place = association.place(problem.offset)
        let message = "This document of RSL is not valid (\(problem.message)), so that automated use is not licensed."
        findings.report(Diagnostic(code: .invalidDocument, message: message, text: problem.text), at: place)
        let reservation = Reservation(
            vocabulary: "rsl",
            directive: "license",
            actions: RSLVocabulary(document.vocabularies).allActions,
            unless: [.authorization]
        )
        findings.add(
            .reservation(reservation),
            text: name ?? RSLPointers.mediaType,
            scope: association.scope,
            origin: .rsl,
            at: association.place(0 + problem.offset)
        )
    }
}

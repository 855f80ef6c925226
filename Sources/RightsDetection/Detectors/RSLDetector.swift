// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads Really Simple Licensing 1.0: documents beside the page and inside it, and links to documents.
///
/// It speaks of automated use alone. `max-age` and `lastmod` are left out: how old a document is, is not known.
struct RSLDetector: Detector {
    static let id = "rsl"

    func detect(in document: Document, into findings: inout Findings) {
        readLinks(document, &findings)
        var coverings: [RSLFindings.Covering] = []
        for source in RSLSources(document: document).sources(&findings) {
            for warning in source.content.warnings {
                let diagnostic = Diagnostic(code: .invalidValue, message: warning.message + ".", text: warning.text)
                findings.report(diagnostic, at: source.association.place(warning.offset))
            }
            coverings += source.content.contents.compactMap { covering($0, source.association, document, &findings) }
        }
        // What stands in a part of the page is about that part.
        for part in coverings where part.association.rank == .part {
            RSLFindings([part], in: document).add(to: &findings)
        }
        let whole = coverings.filter { $0.association.rank != .part }.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            if first.association.rank != second.association.rank {
                return first.association.rank > second.association.rank
            }
            return (-first.length, one.offset) < (-second.length, other.offset)
        }
        RSLFindings(whole.map(\.element), in: document).add(to: &findings)
    }

    private func readLinks(_ document: Document, _ findings: inout Findings) {
        let pointers = RSLPointers(document)
        for link in pointers.pageLinks {
            let place = Findings.Place.element(link.element)
            findings.add(
                .reservation(pointers.reservation(link.url ?? link.href, url: link.url)),
                text: link.href,
                scope: RSLSources(document: document).place(ofElement: link.element).1,
                origin: .link,
                at: place
            )
            pointers.reportIfUnread(link.href, url: link.url, at: place, &findings)
        }
    }

    private func covering(
        _ content: RSLDocument.Content,
        _ association: RSLAssociation,
        _ document: Document,
        _ findings: inout Findings
    ) -> RSLFindings.Covering? {
        let place = association.place(content.offset)
        switch RSLPattern.coverage(of: content.url, in: association, document) {
        case .covers(let length):
            return RSLFindings.Covering(content: content, association: association, length: length)
        case .misses:
            if content.url.isEmpty {
                let message =
                    "<content url=\"\"> covers nothing: the page does not name this document, and a site has no “this”."
                findings.report(Diagnostic(code: .invalidValue, message: message), at: place)
            }
            return nil
        case .unknown:
            let diagnostic = Diagnostic(
                code: .unparsedClause,
                message:
                    "The page's address is not known, so that it can't be told whether “\(content.url)” covers it.",
                text: content.url,
                actions: RSLVocabulary(document.vocabularies).allActions
            )
            findings.report(diagnostic, at: place)
            return nil
        }
    }
}

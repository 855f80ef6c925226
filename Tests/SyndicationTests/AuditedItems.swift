// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Syndication
import TestSupport
import Testing

/// Audits the items of a small file whose marked spans say where the signals stand.
struct AuditedItems {
    let markup: MarkedHTML
    let path: String
    /// The audits of the items that could be read, in order.
    let audits: [PageAudit]
    /// Why the others can't be read.
    let errors: [InputError]

    private let folder: TemporaryFolder

    init(_ marked: String, name: String = "feed.xml") throws {
        let markup = MarkedHTML(marked)
        try self.init(bytes: markup.bytes, markup: markup, name: name)
    }

    init(bytes: [UInt8], markup: MarkedHTML = MarkedHTML(""), name: String = "feed.xml") throws {
        self.markup = markup
        folder = try TemporaryFolder()
        path = try folder.write(bytes, to: name)
        let auditor = PageAuditor()
        var audits: [PageAudit] = []
        var errors: [InputError] = []
        for element in PageSources([path]) {
            do throws(InputError) {
                switch try element.page.get() {
                case .page(let page): audits.append(auditor.audit(page))
                case .file(let path): audits.append(auditor.audit(try PageFile.read(path)))
                }
            } catch {
                errors.append(error)
            }
        }
        (self.audits, self.errors) = (audits, errors)
    }

    /// The names of the items behind that of the file: `#1`.
    var names: [String] { audits.map { String($0.page.source.dropFirst(path.count)) } }

    /// What the items say, each signal as its kind and words: `license https://…`.
    var words: [[String]] {
        audits.map { $0.signals.map { "\($0.kind.rawValue) \($0.text)" } }
    }

    /// Checks that the signals of an item that match stand at the marked spans, in order.
    func expectMarked(
        _ index: Int = 0,
        where isMeant: (Signal) -> Bool = { _ in true },
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let found = audits[index].signals.filter(isMeant).map(\.location)
        let places = found.map { [$0.offset, $0.line, $0.column] }
        #expect(places == markup.spans.map { [$0.offset, $0.line, $0.column] }, sourceLocation: sourceLocation)
        #expect(found.allSatisfy { $0.source == path }, sourceLocation: sourceLocation)
    }
}

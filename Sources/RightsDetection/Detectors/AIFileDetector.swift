// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads a site's `ai.txt` in the dialect of Spawning: groups as of a robots.txt, whose patterns name types of files.
///
/// Four other formats go by that name. Markdown, prose and pages reserve nothing.
struct AIFileDetector: Detector {
    static let id = "ai-txt"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, sidecar) in document.textSidecars(.aiTxt, &findings) {
            let rules = RobotsTxt(sidecar.bytes)
            guard rules.groups.contains(where: { $0.records.contains { $0.key == "allow" || $0.key == "disallow" } })
            else {
                let message = "\(sidecar.source) has no rules for crawlers, and is not read as a reservation."
                findings.report(Diagnostic(code: .unusableFile, message: message), at: .sidecar(index, offset: 0))
                continue
            }
            for (token, name) in document.crawlers(in: rules) {
                read(rules.records(naming: token), token == "*" ? nil : name, index, document, &findings)
            }
        }
    }

    /// One reservation for the page, and one for the first type of pictures and recordings: a file may name sixty.
    private func read(
        _ records: [RobotsTxt.Record],
        _ agent: String?,
        _ sidecar: Int,
        _ document: Document,
        _ findings: inout Findings
    ) {
        guard let term = document.vocabularies.term("ai.txt:disallow", in: "site-files") else { return }
        func add(_ record: RobotsTxt.Record, _ scope: Scope) {
            let reservation = Reservation(
                vocabulary: "ai.txt",
                directive: "Disallow",
                value: record.value,
                actions: term.actions,
                agent: agent
            )
            let place = Findings.Place.sidecar(sidecar, offset: record.offset)
            findings.add(.reservation(reservation), text: record.text, scope: scope, origin: .aiTxt, at: place)
        }
        let access = RobotsTxt.access(to: document.path, by: records.filter { fileType($0, document) == nil })
        if case .disallowed(let record) = access { add(record, .page) }
        let allowed = Set(records.filter { $0.key == "allow" }.map { $0.value.lowercased() })
        var scopes: Set<Scope> = []
        for record in records where record.key == "disallow" && !allowed.contains(record.value.lowercased()) {
            guard let scope = fileType(record, document)?.scope, scopes.insert(scope).inserted else { continue }
            add(record, scope)
        }
    }

    /// The type of files that a pattern names: `*.jpg`.
    private func fileType(_ record: RobotsTxt.Record, _ document: Document) -> VocabularyTerm? {
        guard let dot = record.value.lastIndex(of: "."), record.value[..<dot].allSatisfy({ $0 == "*" || $0 == "/" })
        else {
            return nil
        }
        let ending = record.value[record.value.index(after: dot)...].filter { $0 != "$" && $0 != "*" }.lowercased()
        return document.vocabularies.term(ending, in: "file-types")
    }
}

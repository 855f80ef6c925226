// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads what one robots.txt says about one page.
struct RobotsTxtReader {
    let document: Document
    let robots: RobotsTxt
    /// The file's place among those beside the page.
    let sidecar: Int

    func read(into findings: inout Findings) {
        var isUnsettled = false
        for (token, name) in document.crawlers(in: robots) {
            let records = robots.records(naming: token)
            let agent = token == "*" ? nil : name
            if let crawler = document.vocabularies.term(token, in: "crawlers") {
                switch RobotsTxt.access(to: document.path, by: records) {
                case .disallowed(let record): add(record, "Disallow", crawler, agent, &findings)
                case .unknown: isUnsettled = true
                case .allowed: break
                }
            }
            readTraining(records, agent, &findings)
            readHistoricLines(records, agent, &findings)
        }
        readTraining(robots.globals, nil, &findings)
        readHistoricLines(robots.globals, nil, &findings)
        if isUnsettled {
            let message =
                "The page's address is not known, so that lines of robots.txt for single paths are left unread."
            findings.report(Diagnostic(code: .unknownAddress, message: message), at: place(0))
        }
        RobotsTxtLicenses(document: document, robots: robots, sidecar: sidecar).read(into: &findings)
        readComments(into: &findings)
    }

    /// `DisallowAITraining` and `AllowAITraining`; of two paths that are equally long the former holds.
    private func readTraining(_ records: [RobotsTxt.Record], _ agent: String?, _ findings: inout Findings) {
        let decision = RobotsTxt.decision(
            on: document.path,
            records,
            allow: "allowaitraining",
            disallow: "disallowaitraining",
            allowWins: false
        )
        guard case .disallowed(let record) = decision,
            let term = document.vocabularies.term("robots.txt:disallowaitraining", in: "site-files")
        else { return }
        add(record, "DisallowAITraining", term, agent, &findings)
    }

    /// Lines of the Automated Content Access Protocol, which few have followed.
    private func readHistoricLines(_ records: [RobotsTxt.Record], _ agent: String?, _ findings: inout Findings) {
        for record in records where record.key.hasPrefix("acap-") && !record.value.isEmpty {
            guard let term = document.vocabularies.term("robots.txt:\(record.key)", in: "site-files"),
                PathPattern(record.value).matches(document.path)
            else { continue }
            let directive = String(record.text.prefix { $0 != ":" }).trimmingASCIISpace
            add(record, directive, term, agent, &findings)
        }
    }

    private func add(
        _ record: RobotsTxt.Record,
        _ directive: String,
        _ term: VocabularyTerm,
        _ agent: String?,
        _ findings: inout Findings
    ) {
        let reservation = Reservation(
            vocabulary: "robots.txt",
            directive: directive,
            value: record.value,
            actions: term.actions,
            unless: term.unless,
            agent: agent
        )
        let scope = term.scope ?? .page
        findings.add(
            .reservation(reservation),
            text: record.text,
            scope: scope,
            origin: .robotsTxt,
            at: place(record.offset)
        )
    }

    private func place(_ offset: Int) -> Findings.Place { .sidecar(sidecar, offset: offset) }
}

extension RobotsTxtReader {
    /// Comments that reserve mining by the law's name.
    ///
    /// One that explains the signals of the file, as content networks put them in, reserves what these say, and nothing else.
    private func readComments(into findings: inout Findings) {
        let terms = document.vocabularies.terms(of: "robots-comments")
        for comment in robots.comments {
            let text = comment.text.lowercased()
            let found = terms.filter { term in
                term.term.firstIndex(of: ":").map { text.contains(term.term[term.term.index(after: $0)...]) } ?? false
            }
            guard let law = found.first(where: { $0.term.hasPrefix("law:") }),
                found.contains(where: { $0.term.hasPrefix("reservation:") })
            else { continue }
            let speaksOfSignals = found.contains { $0.term.hasPrefix("signals:") }
            let reservation = Reservation(
                vocabulary: "robots.txt",
                directive: "comment",
                actions: speaksOfSignals ? [] : law.actions,
                unless: speaksOfSignals ? [] : law.unless
            )
            let place = place(comment.offset)
            findings.add(.reservation(reservation), text: comment.text, scope: .page, origin: .robotsTxt, at: place)
        }
    }
}

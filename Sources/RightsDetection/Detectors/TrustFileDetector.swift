// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads a site's `trust.txt` (JournalList): `datatrainingallowed` says whether its content may be used for training.
struct TrustFileDetector: Detector {
    static let id = "trust-txt"

    private struct Statement {
        var value: String
        var text: String
        var place: Findings.Place
    }

    func detect(in document: Document, into findings: inout Findings) {
        var contest = PreferenceContest()
        for (index, sidecar) in document.textSidecars(.trustTxt, &findings) {
            let statements = statements(of: sidecar, index, &findings)
            if statements.count > 1 {
                let message = "trust.txt says datatrainingallowed \(statements.count) times; once is allowed."
                findings.report(Diagnostic(code: .invalidValue, message: message), at: statements[1].place)
            }
            for statement in statements {
                let term = document.vocabularies.term(
                    "trust.txt:datatrainingallowed=\(statement.value)",
                    in: "site-files"
                )
                let reservation = Reservation(
                    vocabulary: "trust.txt",
                    directive: "datatrainingallowed",
                    value: statement.value,
                    actions: term?.actions ?? [],
                    permits: term?.permits ?? []
                )
                let handle = findings.add(
                    .reservation(reservation),
                    text: statement.text,
                    scope: .page,
                    origin: .trustTxt,
                    at: statement.place
                )
                let rank = term?.actions.count ?? 0
                contest.enter("datatrainingallowed", rank: rank, agent: nil, isHeader: false, handle)
            }
        }
        contest.settle(&findings, reason: "Of several values the more restrictive one holds.")
    }

    private func statements(of sidecar: Sidecar, _ index: Int, _ findings: inout Findings) -> [Statement] {
        var statements: [Statement] = []
        for line in TextLines(sidecar.bytes[...]) {
            let content = line.bytes.prefix { $0 != UInt8(ascii: "#") }
            let text = String(decoding: content, as: UTF8.self).trimmingASCIISpace
            guard let equals = text.firstIndex(of: "="),
                text[..<equals].trimmingASCIISpace.lowercased() == "datatrainingallowed"
            else { continue }
            let place = Findings.Place.sidecar(index, offset: line.offset + content.prefix { $0.isASCIISpace }.count)
            let value = text[text.index(after: equals)...].trimmingASCIISpace.lowercased()
            guard value == "yes" || value == "no" else {
                let message = "datatrainingallowed is “\(value)”; only yes and no are defined, so that it says nothing."
                findings.report(Diagnostic(code: .invalidValue, message: message, text: text), at: place)
                continue
            }
            statements.append(Statement(value: value, text: text, place: place))
        }
        return statements
    }
}

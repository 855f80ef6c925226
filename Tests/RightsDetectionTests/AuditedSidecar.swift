// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport

/// Audits a page beside which one file stands, whose marked spans say where the signals are.
struct AuditedSidecar {
    let markup: MarkedHTML
    let page: AuditedMarkup

    init(
        _ kind: Sidecar.Kind,
        _ marked: String,
        page html: String = "<p>a</p>",
        url: String? = "https://news.example/story",
        fileURL: String? = nil,
        headers: [HTTPHeader] = []
    ) {
        markup = MarkedHTML(marked)
        let sidecar = Sidecar(kind: kind, source: kind.rawValue, url: fileURL, bytes: markup.bytes)
        page = AuditedMarkup(html, url: url, headers: headers, sidecars: [sidecar])
    }

    /// Agent, directive and value of each reservation, with `!` for those that another prevails over, in order.
    var reservations: [String] {
        page.audit.signals.compactMap { signal in
            guard case .reservation(let reservation) = signal.content else { return nil }
            let parts = [reservation.agent, reservation.directive, reservation.value]
            return (signal.overruled == nil ? "" : "!") + parts.compactMap(\.self).joined(separator: " ")
        }
    }

    var codes: [Diagnostic.Code] { page.codes }

    /// The places of the signals in the file, and of the marked spans.
    var places: (found: [[Int]], marked: [[Int]]) {
        let found = page.audit.signals.map(\.location).map { [$0.offset, $0.line, $0.column] }
        return (found, markup.spans.map { [$0.offset, $0.line, $0.column] })
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the rules for crawlers: `<meta name="robots">` and its like for single crawlers, `X-Robots-Tag`, and
/// `data-nosnippet`.
///
/// All of them add up: a crawler follows what is said to all and what is said to it, and of two limits the narrower one.
struct RobotsDirectiveDetector: Detector {
    static let id = "robots"

    func detect(in document: Document, into findings: inout Findings) {
        var collector = RobotsDirectiveCollector(vocabularies: document.vocabularies)
        for (index, value) in document.headers(named: "x-robots-tag") {
            let rules = RobotsDirective.list(value, vocabularies: document.vocabularies)
            collector.add(rules, text: "X-Robots-Tag: \(value)", origin: .header, at: .header(index), &findings)
        }
        let outline = document.outline
        let crawlers = document.vocabularies["crawlers"]
        var metas = document.metas[...]
        var hasFence = false
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            switch element.name {
            case .meta:
                var name: String?
                if metas.first?.element == index { name = metas.popFirst()?.name }
                let isCrawlers = name == "robots" || name.flatMap { crawlers?[$0] } != nil
                readMeta(index, named: isCrawlers ? name : nil, document, &collector, &findings)
            default:
                guard outline.hasAttribute(.dataNosnippet, in: index) else { continue }
                if !hasFence { hasFence = readFence(index, element.name, &findings) }
            }
        }
        collector.settle(&findings)
    }

    /// - Parameter name: the name of the element where it is for crawlers.
    private func readMeta(
        _ element: Int,
        named name: String?,
        _ document: Document,
        _ collector: inout RobotsDirectiveCollector,
        _ findings: inout Findings
    ) {
        let outline = document.outline
        if outline.valueBytes(of: .httpEquiv, in: element)?.isText("x-robots-tag") == true,
            let content = outline.value(of: .content, in: element)
        {
            let message = "<meta http-equiv=\"X-Robots-Tag\"> has no effect; use <meta name=\"robots\">."
            findings.report(Diagnostic(code: .invalidValue, message: message, text: content), at: .element(element))
            return
        }
        let vocabularies = document.vocabularies
        guard let name, let content = outline.value(of: .content, in: element) else { return }
        let offset = outline.valueOffset(of: .content, in: element)
        let place = offset.map { Findings.Place.source($0, element: element) } ?? .element(element)
        let agent = name == "robots" ? nil : name
        let rules = RobotsDirective.list(content, agent: agent, vocabularies: vocabularies)
        collector.add(rules, text: nil, origin: .meta, at: place, &findings)
    }

    /// `data-nosnippet` fences off the words of a span, div or section, whatever its value; elsewhere it is ignored.
    ///
    /// The first fence stands for all: a page may have hundreds.
    private func readFence(_ element: Int, _ name: HTMLElementName, _ findings: inout Findings) -> Bool {
        guard name == .span || name == .div || name == .section else {
            let message = "data-nosnippet has no effect on <\(name.text)>; it belongs on span, div or section."
            findings.report(Diagnostic(code: .invalidValue, message: message), at: .element(element))
            return false
        }
        let reservation = Reservation(vocabulary: "robots", directive: "data-nosnippet", actions: [.aiInput])
        findings.add(
            .reservation(reservation),
            text: "data-nosnippet",
            scope: .other,
            origin: .attribute,
            at: .element(element)
        )
        return true
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds clauses by which use of the site means acceptance of somebody's policies.
///
/// The party whose policies they are may be another than the copyright holder.
struct AcceptanceDetector: Detector {
    static let id = "acceptance"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            let hits = document.matches.hits(inBlock: index)
            guard hits.contains(where: { $0.category == .acceptance }) else { continue }
            let sentences = Sentences.split(
                document.matches.folded.bytes,
                range: document.matches.blocks[index],
                abbreviations: document.lexicon.abbreviations
            )
            // Hits and sentences both stand in text order: each hit is looked at once.
            var next = hits.startIndex
            for sentence in sentences {
                var inside: [LexiconHit] = []
                while next < hits.endIndex, hits[next].range.lowerBound < sentence.upperBound {
                    if sentence.contains(hits[next].range) { inside.append(hits[next]) }
                    next += 1
                }
                guard let clause = inside.first(where: { $0.category == .acceptance }) else { continue }
                add(sentence, clause.range, inside, in: document, block, &findings)
            }
        }
    }

    private func add(
        _ sentence: Range<Int>,
        _ clause: Range<Int>,
        _ hits: [LexiconHit],
        in document: Document,
        _ block: TextBlock,
        _ findings: inout Findings
    ) {
        let names = policyNames(hits.filter { $0.range.lowerBound >= clause.upperBound })
        guard let first = names.first else { return }
        let acceptance = Acceptance(
            party: party(in: clause.upperBound..<first.range.lowerBound, document),
            policies: names.map { accepted($0.policy, $0.range, document) }
        )
        let words = document.matches.folded.origin(of: sentence)
        findings.add(
            .acceptance(acceptance),
            text: document.outline.string(words),
            scope: document.context(of: block.element).scope,
            origin: .text,
            at: .text(words)
        )
    }

    /// The policies named, each once, none inside a longer name.
    private func policyNames(_ hits: [LexiconHit]) -> [(policy: Policy, range: Range<Int>)] {
        var names: [(policy: Policy, range: Range<Int>)] = []
        for hit in hits {
            guard case .link(let policy) = hit.category, !hit.isContinuation else { continue }
            // They stand in text order and apart: only the last can be touched.
            if let last = names.last, last.range != hit.range, hit.range.contains(last.range) { names.removeLast() }
            guard names.last?.range.overlaps(hit.range) != true else { continue }
            names.append((policy, hit.range))
        }
        return names
    }

    /// The name before the first policy: "Lighthouse Independent Media" of "Lighthouse Independent Media's Privacy Policy".
    private func party(in range: Range<Int>, _ document: Document) -> String? {
        guard !range.isEmpty else { return nil }
        var words = document.outline.string(document.matches.folded.origin(of: range)).split(separator: " ")[...]
        while let first = words.first, let letter = first.unicodeScalars.first, !letter.properties.isUppercase {
            words = words.dropFirst()
        }
        while let last = words.last, let letter = last.unicodeScalars.first, !letter.properties.isUppercase {
            words = words.dropLast()
        }
        var name = words.joined(separator: " ")[...]
        for ending in ["'s", "’s", "'", "’", ","] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
        return name.isEmpty ? nil : String(name)
    }

    private func accepted(_ policy: Policy, _ range: Range<Int>, _ document: Document) -> AcceptedPolicy {
        let words = document.matches.folded.origin(of: range)
        let element = document.outline.element(atText: words.lowerBound)
        let link = document.outline.ancestors(of: element).first { document.outline.elements[$0].name == .a }
        let href = link.flatMap { document.outline.value(of: .href, in: $0) }
        return AcceptedPolicy(
            policy: policy,
            text: document.outline.string(words),
            href: href,
            url: href.flatMap(document.resolve)
        )
    }
}

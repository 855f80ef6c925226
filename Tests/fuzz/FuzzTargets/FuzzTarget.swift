// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import ODRL
import RightsDetection
import RightsModel
import RightsPolicy
import RightsReporting
import StructuredText
import Syndication

/// A part of Imprimatur that reads what strangers write.
///
/// A new one is a case here, a line in `run`, and a folder of the same name in `fixtures/fuzz` with a few small inputs.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// The scanner of markup, with the tree that comes out of it.
    case scan
    /// A whole audit of a page, with its report.
    case page
    /// The decoder; the first byte chooses the encoding.
    case decode
    /// JSON, and JSON-LD on a page.
    case jsonld
    /// Files beside a page; the first byte chooses the kind.
    case sidecar
    /// The head of an HTTP response.
    case headers
    /// Files of rules.
    case rules
    /// Batches; the first byte chooses the form.
    case batch
    /// Web archives, plain or compressed.
    case archive
    /// Feeds, news items and pages as JSON Lines; the first byte chooses the form.
    case feed
    /// Policies of the Open Digital Rights Language.
    case odrl

    /// Feeds the part with bytes; it traps where a promise does not hold.
    package func run(_ bytes: [UInt8]) {
        switch self {
        case .scan: Promises.hold(for: bytes, charset: nil)
        case .page: audit(Page(source: "page.html", url: "https://news.example/a/b", bytes: bytes))
        case .decode: decode(bytes)
        case .jsonld: jsonld(bytes)
        case .sidecar: sidecar(bytes)
        case .headers: headers(bytes)
        case .rules: rules(bytes)
        case .batch: batch(bytes)
        case .archive: pages(bytes, ending: "warc")
        case .feed: feed(bytes)
        case .odrl: odrl(bytes)
        }
    }

    private static let auditor = PageAuditor()

    private func audit(_ page: Page) {
        let audit = Self.auditor.audit(page, sha256: "")
        Promises.hold(for: audit, of: page)
    }

    private func decode(_ bytes: [UInt8]) {
        let labels = [
            "utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "windows-1252",
            "iso-2022-jp", "koi8-r",
        ]
        guard let first = bytes.first else { return }
        Promises.hold(for: Array(bytes.dropFirst()), charset: labels[Int(first) % labels.count])
    }

    private func jsonld(_ bytes: [UInt8]) {
        _ = try? JSONParser.strict.parse(bytes)
        _ = try? JSONParser.lenient.parse(bytes)
        let markup = Array("<script type=\"application/ld+json\">".utf8) + bytes + Array("</script>".utf8)
        audit(Page(source: "page.html", url: "https://news.example/a", bytes: markup))
    }

    private func sidecar(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let kind = Sidecar.Kind.allCases[Int(first) % Sidecar.Kind.allCases.count]
        let sidecar = Sidecar(kind: kind, source: "beside", bytes: Array(bytes.dropFirst()))
        let markup = Array("<p>© 2026 Lake News</p>".utf8)
        audit(Page(source: "page.html", url: "https://news.example/a", bytes: markup, sidecars: [sidecar]))
    }

    private func headers(_ bytes: [UInt8]) {
        guard let headers = try? HeaderFile.read(ScratchFile.path(bytes, ending: "txt")) else { return }
        audit(Page(source: "page.html", url: "https://news.example/a", headers: headers, bytes: [0x41]))
    }

    private func rules(_ bytes: [UInt8]) {
        let isRead = (try? RuleSet.load(bytes, path: "rules.yaml")) != nil
        if isRead, (try? StructuredText.parse(bytes, path: "rules.yaml")) == nil { fatalError("read, but not parsed") }
    }

    private func batch(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let ending = ["yaml", "json", "jsonl", "csv"][Int(first) % 4]
        _ = try? BatchReader(path: "batch.\(ending)").read(Array(bytes.dropFirst()))
    }

    private func feed(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let endings = ["rss", "atom", "xml", "json", "jsonl"]
        pages(Array(bytes.dropFirst()), ending: endings[Int(first) % endings.count])
    }

    private func pages(_ bytes: [UInt8], ending: String) {
        for element in PageSources([ScratchFile.path(bytes, ending: ending)]) {
            if case .success(.page(let page)) = element.page { audit(page) }
        }
    }

    private func odrl(_ bytes: [UInt8]) {
        guard let policies = try? ODRLReader.policies(bytes) else { return }
        for policy in policies { _ = PolicyValidator.problems(of: policy) }
    }
}

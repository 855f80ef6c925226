// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
public import RightsModel

/// Reads what a page says about its own rights.
///
/// ```swift
/// let auditor = PageAuditor()
/// let audit = auditor.audit(Page(source: "story.html", bytes: bytes), sha256: digest)
/// ```
/// An auditor is made once and used for any number of pages, from any number of tasks.
public struct PageAuditor: Sendable {
    private let lexicon: Lexicon
    private let licenses: LicenseCatalog
    private let detectors: [any Detector]
    private let limits: AuditLimits

    /// Makes an auditor with the built-in detectors.
    public init(
        lexicon: Lexicon = .builtIn,
        licenses: LicenseCatalog = .builtIn,
        limits: AuditLimits = AuditLimits()
    ) {
        self.init(lexicon: lexicon, licenses: licenses, detectors: Detectors.all, limits: limits)
    }

    package init(
        lexicon: Lexicon,
        licenses: LicenseCatalog,
        detectors: [any Detector],
        limits: AuditLimits = AuditLimits()
    ) {
        self.limits = limits
        self.lexicon = lexicon
        self.licenses = licenses
        self.detectors = detectors
    }

    /// Audits one page; never fails, since what cannot be read is a diagnostic of the audit.
    ///
    /// - Parameter sha256: the SHA-256 of `page.bytes` in lower-case hexadecimal; it is copied into the audit.
    public func audit(_ page: Page, sha256: String) -> PageAudit {
        var information = PageInformation(
            source: page.source,
            url: page.url,
            sha256: sha256,
            bytes: page.bytes.count,
            encoding: "UTF-8"
        )
        let start = ContinuousClock.now
        let outline: HTMLOutline
        do {
            outline = try HTMLScanner(limits: limits.markup).scan(page.markup, charset: page.charset)
        } catch {
            let diagnostic = Diagnostic(code: .unreadablePage, message: "The page cannot be read: \(error)")
            return PageAudit(page: information, signals: [], diagnostics: [diagnostic])
        }
        information.encoding = outline.source.encoding
        information.language = outline.language
        information.title = outline.title
        if let item = page.item { item.complete(&information) }
        let document = Document(page: page, outline: outline, lexicon: lexicon, licenses: licenses, limits: limits)
        var findings = Findings(document: document)
        findings.reportScanProblems(of: outline)
        for (index, detector) in detectors.enumerated() {
            guard ContinuousClock.now - start < limits.time else {
                findings.reportOutOfTime(limits.time, leaving: detectors[index...].map { type(of: $0).id })
                break
            }
            findings.detector = type(of: detector).id
            detector.detect(in: document, into: &findings)
        }
        findings.settleDoubts()
        return PageAudit(page: information, signals: findings.signals, diagnostics: findings.diagnostics)
    }
}

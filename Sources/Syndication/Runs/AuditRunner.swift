// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsDetection
public import RightsModel

/// Audits the files of pages.
public struct AuditRunner: Sendable {
    private let reader: AuditReader
    private let url: String?
    private let headers: [HTTPHeader]
    private let sidecars: [Sidecar]

    /// Makes a runner.
    ///
    /// - Parameters:
    ///   - auditor: what reads the pages.
    ///   - url: the address of the page, for a run over one page.
    ///   - headers: the HTTP headers that came with the pages.
    ///   - sidecars: the files beside the pages.
    ///   - store: where audits are kept, and under which keys; nil where none are.
    public init(
        auditor: any PageAuditing,
        url: String? = nil,
        headers: [HTTPHeader] = [],
        sidecars: [Sidecar] = [],
        store: (any AuditStore, AuditKeys)? = nil
    ) {
        reader = AuditReader(auditor: auditor, store: store)
        self.url = url
        self.headers = headers
        self.sidecars = sidecars
    }

    /// Audits one page, and sums up its rights.
    ///
    /// - Throws: where it can't be read. `unreadable(_:)` makes a report of that error, so that no page is lost.
    public func audit(_ path: String) throws(InputError) -> PageAudit {
        try reader.audit(path, url: url, headers: headers, sidecars: sidecars)
    }

    /// Audits a page of `PageSources`; what came with it goes before what the runner was given for all pages.
    ///
    /// - Throws: where it can't be read.
    public func audit(_ source: PageSource) throws(InputError) -> PageAudit {
        switch source {
        case .file(let path): return try audit(path)
        case .page(var page):
            if let url, page.url == nil {
                guard page.source == "-" else {
                    let message = "the address “\(url)” is that of one page, not of all in this file"
                    throw InputError(path: page.source, message: message)
                }
                page.url = url
            }
            page.headers += headers
            page.sidecars += sidecars
            return reader.audit(page)
        }
    }

    /// The report on a page that could not be read: no signals, and a diagnostic that says why.
    public static func unreadable(_ error: InputError) -> PageAudit {
        PageAudit(
            page: PageInformation(source: error.path, sha256: "", bytes: 0, encoding: ""),
            signals: [],
            diagnostics: [Diagnostic(code: .unreadablePage, message: error.description)]
        )
    }
}

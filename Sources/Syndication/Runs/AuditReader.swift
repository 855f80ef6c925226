// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy

/// Audits pages; where a store has the audit of the same bytes, with the same that came along, it is taken from there.
struct AuditReader: Sendable {
    let auditor: any PageAuditing
    /// Where audits are kept, and under which keys; nil where none are.
    let store: (any AuditStore, AuditKeys)?

    /// Audits the page of a file, with its rights in sum.
    ///
    /// - Throws: where it can't be read.
    func audit(
        _ path: String,
        url: String?,
        headers: [HTTPHeader],
        sidecars: [Sidecar]
    ) throws(InputError) -> PageAudit {
        guard let store, !PageFile.isAddress(path) else {
            return summed(auditor.audit(try PageFile.read(path, url: url, headers: headers, sidecars: sidecars)))
        }
        let stored = try InputFile.read(path)
        let key = store.1.key(of: stored, url: url, headers: headers, sidecars: sidecars)
        if let audit = audit(under: key, in: store.0, source: path) { return audit }
        let page = try PageFile.page(stored: stored, path, url: url, headers: headers, sidecars: sidecars)
        let audit = summed(auditor.audit(page))
        store.0.keep(audit, under: key)
        return audit
    }

    /// Audits a page that is at hand, with its rights in sum.
    func audit(_ page: Page) -> PageAudit {
        // Where an item stands in its file is told by all its signals, so that its audit is of no use for another file.
        guard let store, page.item == nil else { return summed(auditor.audit(page)) }
        let key = store.1.key(of: page.bytes, url: page.url, headers: page.headers, sidecars: page.sidecars)
        if let audit = audit(under: key, in: store.0, source: page.source) { return audit }
        let audit = summed(auditor.audit(page))
        store.0.keep(audit, under: key)
        return audit
    }

    /// The kept audit under the name of the page that is read now: another one may have had the same bytes.
    private func audit(under key: [UInt8], in store: any AuditStore, source: String) -> PageAudit? {
        guard var audit = store.audit(under: key) else { return nil }
        audit.page.source = source
        return audit
    }

    private func summed(_ audit: PageAudit) -> PageAudit {
        var audit = audit
        audit.profile = RightsProfile(of: audit)
        return audit
    }
}

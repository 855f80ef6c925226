// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import CopyInspection
import HTMLScan
import RightsDetection
import RightsModel

/// Reads copies as they will appear, and holds them beside the page that they are made of.
struct CopyReader {
    let auditor: any PageAuditing
    let page: Page
    let audit: PageAudit

    /// Reads the file of a copy.
    ///
    /// - Throws: where it can't be read or is no page.
    func read(_ path: String, for proposal: Proposal) throws(InputError) -> CopyReport {
        try inspect(try PageFile.read(path), for: proposal)
    }

    /// Inspects a copy.
    func inspect(_ copy: Page, for proposal: Proposal) throws(InputError) -> CopyReport {
        let sha256 = ContentHash.sha256(copy.bytes)
        do throws(HTMLScanError) {
            let source = try InspectedPage(page, audit: audit)
            let own = try InspectedPage(copy, audit: auditor.audit(copy, sha256: sha256))
            return CopyInspector().inspect(own, sha256: sha256, of: source, proposal: proposal)
        } catch {
            throw InputError(path: copy.source, message: "\(error)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsModel

/// Reads policies of the Open Digital Rights Language that came with the page, those of the TDMRep profile among them.
struct ODRLDetector: Detector {
    static let id = "odrl"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, sidecar) in document.sidecars(.odrl) {
            do {
                for policy in try ODRLReader.policies(sidecar.bytes) {
                    let reader = ODRLPolicyReader(document: document, policy: policy) { .sidecar(index, offset: $0) }
                    reader.read(into: &findings)
                }
            } catch {
                let message = "\(sidecar.source) can't be read as a policy of ODRL: \(error.message)."
                findings.report(
                    Diagnostic(code: .invalidDocument, message: message),
                    at: .sidecar(index, offset: error.offset)
                )
            }
        }
    }
}

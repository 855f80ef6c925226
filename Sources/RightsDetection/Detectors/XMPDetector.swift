// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the metadata of pictures that came with the page (Extensible Metadata Platform, with the schemas of IPTC and PLUS).
///
/// What is missing says nothing: many programs drop the metadata of a picture that they make smaller.
struct XMPDetector: Detector {
    static let id = "xmp"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, sidecar) in document.sidecars(.xmp) {
            do {
                guard let packet = XMPPacket(try XMLReader().read(sidecar.bytes)) else {
                    let message = "\(sidecar.source) holds no RDF, and is not read as metadata of a picture."
                    findings.report(Diagnostic(code: .unusableFile, message: message), at: .sidecar(index, offset: 0))
                    continue
                }
                XMPReader(document: document, packet: packet, sidecar: index).read(into: &findings)
            } catch {
                let message = "\(sidecar.source) is no XML, and is not read as metadata of a picture: \(error.message)."
                findings.report(
                    Diagnostic(code: .unusableFile, message: message),
                    at: .sidecar(index, offset: error.offset)
                )
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Crypto
import RightsDetection
public import RightsModel

/// Keeps the audits of pages that were read.
public protocol AuditStore: Sendable {
    /// The audit that was kept under a key; nil where there is none.
    func audit(under key: [UInt8]) -> PageAudit?

    /// Keeps an audit.
    func keep(_ audit: PageAudit, under key: [UInt8])
}

/// Under which keys audits are kept: a hash of all that they hang on.
public struct AuditKeys: Sendable {
    private let reader: [UInt8]

    /// Makes the keys of one reader of pages.
    ///
    /// - Parameter reader: what tells this program and its lexicon from every other that reads pages otherwise.
    public init(reader: String) {
        self.reader = Array(reader.utf8)
    }

    /// The key of a page: the SHA-256 of the reader, the page's bytes, and all that came with it.
    ///
    /// - Parameter bytes: those of the file as it is stored, compressed or not.
    func key(of bytes: [UInt8], url: String?, headers: [HTTPHeader], sidecars: [Sidecar]) -> [UInt8] {
        var hash = SHA256()
        func add(_ part: [UInt8]) {
            // The length in front keeps what belongs to one part from being taken for the next.
            hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: part.count >> (8 * $0)) })
            hash.update(data: part)
        }
        add(reader)
        add(bytes)
        add(url.map { [1] + Array($0.utf8) } ?? [])
        add([UInt8(truncatingIfNeeded: headers.count)])
        for header in headers {
            add(Array(header.name.utf8))
            add(Array(header.value.utf8))
        }
        for sidecar in sidecars {
            add(Array(sidecar.kind.rawValue.utf8))
            add(Array(sidecar.source.utf8))
            add(sidecar.url.map { [1] + Array($0.utf8) } ?? [])
            add(sidecar.bytes)
        }
        return Array(hash.finalize())
    }
}

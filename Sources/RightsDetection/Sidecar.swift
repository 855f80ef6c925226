// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A file that came beside a page and speaks of its rights: the site's robots.txt, a license document.
public struct Sidecar: Sendable {
    /// What a file beside a page is.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// `/robots.txt` of the page's origin (RFC 9309).
        case robotsTxt = "robots.txt"
        /// `/.well-known/tdmrep.json` of the page's origin (TDMRep).
        case tdmrepJSON = "tdmrep.json"
        /// A license document of Really Simple Licensing.
        case rsl
        /// `/trust.txt` of the page's site.
        case trustTxt = "trust.txt"
        /// `/ai.txt` of the page's site, in any of its dialects.
        case aiTxt = "ai.txt"
        /// The metadata of a picture on the page (Extensible Metadata Platform).
        case xmp
        /// A policy in the Open Digital Rights Language.
        case odrl
    }

    /// What it is.
    public var kind: Kind
    /// The name under which it was given, for reports.
    public var source: String
    /// Its address, where it is known.
    public var url: String?
    /// Its bytes, after any transfer or content encoding is undone.
    public var bytes: [UInt8]

    /// Makes a sidecar.
    public init(kind: Kind, source: String, url: String? = nil, bytes: [UInt8]) {
        self.kind = kind
        self.source = source
        self.url = url
        self.bytes = bytes
    }
}

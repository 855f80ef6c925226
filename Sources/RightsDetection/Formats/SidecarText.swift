// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Sidecar {
    /// Why the file is none of its kind, as a sentence; nil where it may be one.
    ///
    /// Servers answer for a file that is not there with a page, and with the status of success.
    var foreignness: String? {
        let start = bytes.prefix(1024).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0.isASCIISpace }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || start.contains(0) {
            return "\(source) is no text in UTF-8, and is not read as \(kind.rawValue)."
        }
        if start.first == UInt8(ascii: "<") {
            return "\(source) is markup, as of a page, and is not read as \(kind.rawValue)."
        }
        return nil
    }
}

extension Document {
    /// The files of a kind that are texts and belong to the page's origin, with a diagnostic for each that is none.
    func textSidecars(_ kind: Sidecar.Kind, _ findings: inout Findings) -> [(index: Int, sidecar: Sidecar)] {
        sidecars(kind).filter { index, sidecar in
            var message = sidecar.foreignness
            if message == nil, kind.isOfOneOrigin, !page.isOrigin(of: sidecar) {
                message = "\(sidecar.source) belongs to another site than the page, and is not read."
            }
            guard let message else { return true }
            findings.report(Diagnostic(code: .unusableFile, message: message), at: .sidecar(index, offset: 0))
            return false
        }
    }

    /// The crawlers that a robots.txt names: all that are known, `*`, and the first of the others.
    ///
    /// A file may name tens of thousands, each of which would be looked at with all lines of its groups.
    func crawlers(in robots: RobotsTxt) -> [(token: String, name: String)] {
        var unknown = 0
        return robots.agents.filter { agent in
            if vocabularies.term(agent.token, in: "crawlers") != nil { return true }
            unknown += 1
            return unknown <= RobotsTxt.agentLimit
        }
    }

    /// The path of the page's address; nil where the address is not known.
    var path: PagePath? {
        page.url.map { PagePath(URLReference($0)) }
    }
}

extension Page {
    /// The files of a kind that came beside the page, with their place in the list, in order.
    func sidecars(_ kind: Sidecar.Kind) -> [(index: Int, sidecar: Sidecar)] {
        sidecars.enumerated().compactMap { index, sidecar in
            sidecar.kind == kind ? (index, sidecar) : nil
        }
    }

    /// The first robots.txt that is one and belongs to the page's origin.
    func usableRobotsTxt() -> (index: Int, file: RobotsTxt)? {
        sidecars(.robotsTxt).first { $0.sidecar.foreignness == nil && isOrigin(of: $0.sidecar) }
            .map { ($0.index, RobotsTxt($0.sidecar.bytes)) }
    }

    /// Whether a file stands at the page's scheme, host and port, as far as both addresses are known.
    func isOrigin(of sidecar: Sidecar) -> Bool {
        guard let url = sidecar.url.map(URLReference.init), let own = url.authority,
            let page = self.url.map(URLReference.init), let other = page.authority
        else { return true }
        return url.scheme == page.scheme && own.lowercased() == other.lowercased()
    }
}

extension Sidecar.Kind {
    /// Whether a file of the kind speaks for its scheme, host and port alone.
    fileprivate var isOfOneOrigin: Bool { self == .robotsTxt || self == .tdmrepJSON }
}

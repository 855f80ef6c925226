// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The files about rights that an archive holds, for the pages that come behind them.
///
/// A robots.txt, tdmrep.json, trust.txt or ai.txt goes to the pages of its own origin; a license document of Really Simple
/// Licensing to the pages that name it, or whose robots.txt does. Old ones are let go where there are too many.
struct ArchiveSidecars {
    /// The most bytes that are kept, of all files together.
    static let byteLimit = 32 << 20
    /// The most bytes of one file.
    static let fileLimit = 4 << 20
    /// The most files that are kept, and the most redirects.
    static let countLimit = 2000

    private struct Kept {
        /// The origin to whose pages the file goes; empty for a license document.
        var origin: String
        var sidecar: Sidecar
    }

    private var kept: [Kept] = []
    private var byteCount = 0
    /// Redirects of such files: to which address, of which origin's file.
    private var moved: [(target: String, origin: String, kind: Sidecar.Kind)] = []
    /// All redirects, through which a page may name a license document.
    private var redirects: [(start: String, target: String)] = []

    /// The files at fixed places of an origin.
    private static let places: [(path: String, kind: Sidecar.Kind)] = [
        ("/robots.txt", .robotsTxt), ("/.well-known/tdmrep.json", .tdmrepJSON), ("/trust.txt", .trustTxt),
        ("/.well-known/trust.txt", .trustTxt), ("/ai.txt", .aiTxt), ("/.well-known/ai.txt", .aiTxt),
    ]

    /// What an address is known to be by its place alone; nil for all others.
    static func kind(of address: String) -> Sidecar.Kind? {
        let reference = URLReference(address)
        guard reference.query == nil else { return nil }
        return places.first { $0.path == reference.path }?.kind
    }

    /// Notes where a redirect leads.
    mutating func addRedirect(from address: String, to location: String) {
        let target = Self.plain(URLReference(location).resolved(against: URLReference(address)).text)
        redirects.append((Self.plain(address), target))
        if redirects.count > Self.countLimit { redirects.removeFirst() }
        for (origin, kind) in owners(of: address) { moved.append((target, origin, kind)) }
        if moved.count > Self.countLimit { moved.removeFirst() }
    }

    /// Whether a response is such a file, by its address or by its type.
    func isSidecar(_ address: String, type: String) -> Bool {
        !owners(of: address).isEmpty || type == "application/rsl+xml"
    }

    /// Keeps a file; a later one for the same place takes the place of an earlier one.
    mutating func add(_ bytes: [UInt8], source: String, url: String, type: String) {
        for (origin, kind) in owners(of: url) {
            keep(Kept(origin: origin, sidecar: Sidecar(kind: kind, source: source, url: url, bytes: bytes)))
        }
        if type == "application/rsl+xml" || type.hasSuffix("xml") && SidecarKind.of(bytes) == .rsl {
            keep(Kept(origin: "", sidecar: Sidecar(kind: .rsl, source: source, url: url, bytes: bytes)))
        }
    }

    /// The files that stand beside a page.
    func files(for page: Page) -> [Sidecar] {
        guard !kept.isEmpty, let url = page.url else { return [] }
        let origin = Self.origin(of: url)
        let own = kept.filter { $0.origin == origin }.map(\.sidecar)
        let documents = kept.filter(\.origin.isEmpty).map(\.sidecar)
        guard !documents.isEmpty else { return own }
        let robots = own.first { $0.kind == .robotsTxt }.map { RobotsTxt($0.bytes) }
        let records = robots.map { $0.globals + $0.groups.flatMap(\.records) } ?? []
        let named = RSLLinks.addresses(of: page) + records.filter { $0.key == "license" }.map(\.value)
        var seen: Set<String> = []
        return own
            + named.map(Self.plain).filter { seen.insert($0).inserted }.compactMap { name in
                let place = self.place(of: name)
                guard var document = documents.first(where: { $0.url.map(Self.plain) == place }) else { return nil }
                // By the address under which the page knows it.
                document.url = name
                return document
            }
    }

    /// Where redirects from an address end.
    private func place(of address: String) -> String {
        var address = address
        for _ in 0..<10 {
            guard let redirect = redirects.last(where: { $0.start == address }) else { break }
            address = redirect.target
        }
        return address
    }

    /// Whose file is at an address, and what it is: by its place, and by redirects that led there.
    private func owners(of address: String) -> [(origin: String, kind: Sidecar.Kind)] {
        let own = Self.kind(of: address).map { [(origin: Self.origin(of: address), kind: $0)] } ?? []
        return own + moved.filter { $0.target == Self.plain(address) }.map { ($0.origin, $0.kind) }
    }

    private mutating func keep(_ new: Kept) {
        guard new.sidecar.bytes.count <= Self.fileLimit else { return }
        kept.removeAll { old in
            let isSame = old.origin == new.origin && old.sidecar.kind == new.sidecar.kind
            let isReplaced = isSame && (new.sidecar.kind != .rsl || old.sidecar.url == new.sidecar.url)
            if isReplaced { byteCount -= old.sidecar.bytes.count }
            return isReplaced
        }
        kept.append(new)
        byteCount += new.sidecar.bytes.count
        while byteCount > Self.byteLimit || kept.count > Self.countLimit {
            byteCount -= kept.removeFirst().sidecar.bytes.count
        }
    }

    private static func plain(_ address: String) -> String {
        var reference = URLReference(address)
        reference.fragment = nil
        return reference.text
    }

    /// Scheme, host and port, without the port that is the scheme's own.
    private static func origin(of address: String) -> String {
        let reference = URLReference(address)
        let scheme = reference.scheme ?? ""
        var authority = (reference.authority ?? "").lowercased()
        for (name, port) in [("http", ":80"), ("https", ":443")] where scheme == name && authority.hasSuffix(port) {
            authority.removeLast(port.count)
        }
        return "\(scheme)://\(authority)"
    }
}

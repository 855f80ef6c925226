// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// An address at which licenses stand, with places for their code, version and port.
struct LicenseAddress: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case literal([UInt8])
        case code
        case version
        case port
    }

    /// The host in lower case, without `www.`.
    let host: String
    /// The license; nil where the address's code tells.
    let terms: Int?
    /// The version that the address implies.
    let impliedVersion: String?
    private let parts: [Part]

    init(pattern: String, version: String, terms: Int?) {
        let bytes = Array(pattern.utf8)
        let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
        host = String(decoding: bytes[..<slash], as: UTF8.self)
        impliedVersion = version.isEmpty ? nil : version
        self.terms = terms
        var parts: [Part] = []
        var rest = bytes[slash...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { parts.append(.literal(Array(rest[..<open]))) }
            switch String(decoding: rest[(open + 1)..<close], as: UTF8.self) {
            case "code": parts.append(.code)
            case "port": parts.append(.port)
            default: parts.append(.version)
            }
            rest = rest[(close + 1)...]
        }
        if !rest.isEmpty { parts.append(.literal(Array(rest))) }
        self.parts = parts
    }

    /// What stands in the places of the pattern; nil where a path is not one of its addresses.
    ///
    /// A path may end before a place, and go on behind the pattern at a slash, a point or the like.
    func values(in path: [UInt8]) -> (code: String?, version: String?, port: String?)? {
        var code: String?
        var version: String?
        var port: String?
        var index = 0
        for (number, part) in parts.enumerated() {
            switch part {
            case .literal(let bytes):
                let rest = path[index...]
                if rest.starts(with: bytes) {
                    index += bytes.count
                } else if number > 0, rest.isEmpty || rest.elementsEqual(bytes.prefix(rest.count)) {
                    return (code, version, port)
                } else {
                    // Behind the code everything is optional: `/licenses/by-sa/deed.fr`.
                    return code == nil ? nil : (code, version, port)
                }
            case .code:
                code = take(path, &index) { $0.isASCIILetter || $0 == 0x2D || $0 == 0x2B }
                if code == nil { return nil }
            case .version: version = take(path, &index) { $0.isASCIIDigit || $0 == 0x2E || $0 == 0x2D }
            case .port: port = take(path, &index) { $0.isASCIILetter }
            }
        }
        let goesOn = index < path.count && (path[index].isASCIILetter || path[index].isASCIIDigit)
        let isSegment = index > 0 && path[index - 1] == UInt8(ascii: "/")
        return goesOn && !isSegment && port == nil ? nil : (code, version, port)
    }

    private func take(_ path: [UInt8], _ index: inout Int, while isPart: (UInt8) -> Bool) -> String? {
        var end = index
        while end < path.count, isPart(path[end]) { end += 1 }
        // A point or hyphen at the end belongs to what follows: `fdl-1.3.html`.
        while end > index, path[end - 1] == 0x2E || path[end - 1] == 0x2D { end -= 1 }
        guard end > index else { return nil }
        let value = String(decoding: path[index..<end], as: UTF8.self)
        index = end
        return value
    }
}

extension LicenseCatalog {
    /// The license that stands at an address; nil where none does.
    ///
    /// Scheme, `www.`, case, query and fragment count for nothing; `deed.fr` and `legalcode` mean the license itself.
    /// An address that an archive has wrapped is unwrapped.
    package func license(at address: String) -> LicenseMatch? {
        let (host, path) = LicenseCatalog.hostAndPath(of: address)
        guard !host.isEmpty else { return nil }
        for pattern in addresses where pattern.host == host {
            guard let values = pattern.values(in: path) else { continue }
            if let match = match(pattern, values.code, values.version, values.port) { return match }
        }
        return nil
    }

    private func match(_ pattern: LicenseAddress, _ code: String?, _ digits: String?, _ port: String?) -> LicenseMatch?
    {
        guard let index = pattern.terms ?? code.flatMap({ codes[$0] }) else { return nil }
        let terms = terms[index]
        let digits = digits?.replacing("-", with: ".")
        let version = terms.fixedVersion ?? pattern.impliedVersion ?? digits.flatMap(terms.version)
        // Where the pattern demands a version of a sort that is unknown, another pattern may know the address.
        return LicenseMatch(
            terms: terms,
            version: version,
            port: version == nil ? nil : port.flatMap { ports.contains($0) && version != "4.0" ? $0 : nil }
        )
    }

    /// The host without `www.` and the path, both in lower case, percent escapes decoded, spaces dropped.
    private static func hostAndPath(of address: String) -> (String, [UInt8]) {
        var reference = URLReference(address)
        if reference.authority == nil, reference.scheme == nil, let slash = reference.path.firstIndex(of: "/"),
            reference.path[..<slash].contains(".")
        {
            reference = URLReference("//" + address.trimmingASCIISpace)
        }
        if reference.host == "web.archive.org", let wrapped = unwrapped(reference.path) {
            reference = URLReference(wrapped)
        }
        let host = reference.host
        let path = PercentEncoding.decoded(reference.path).filter { $0 > 0x20 }.map(\.asciiLowercased)
        return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host, path)
    }

    /// The address inside `/web/20160218174457/http://…`.
    private static func unwrapped(_ path: String) -> String? {
        let parts = path.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, parts[0] == "web", parts[1].first?.isNumber == true else { return nil }
        return String(parts[2])
    }
}

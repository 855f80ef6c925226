// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// An address of the Internet Protocol, version 4 or 6.
package struct NetworkAddress: Sendable, Hashable {
    /// The bytes in the order of the network: 4 or 16.
    package let bytes: [UInt8]

    /// Makes an address of 4 or 16 bytes.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What the address is where it is none of the public internet: `a loopback address (RFC 1122)`; else nil.
    ///
    /// An IPv6 address that carries an IPv4 address leads there, and is what that one is.
    package var specialNature: String? {
        if let range = SpecialRange.all.first(where: { $0.contains(bytes) }) {
            return "\(range.name) (\(range.source))"
        }
        guard bytes.count == 16 else { return nil }
        if let inner = embedded { return inner.specialNature.map { "\(inner), \($0)," + " in the form of IPv6" } }
        return bytes[0] & 0xE0 == 0x20 ? nil : "no address of the public internet (RFC 4291)"
    }

    /// The IPv4 address that an IPv6 address carries.
    private var embedded: NetworkAddress? {
        // Compatible and mapped addresses (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056).
        let prefixes: [[UInt8]] = [
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF],
            [0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0], [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0],
        ]
        if prefixes.contains(where: bytes.starts(with:)) { return NetworkAddress(bytes: Array(bytes[12...])) }
        return bytes.starts(with: [0x20, 0x02]) ? NetworkAddress(bytes: Array(bytes[2..<6])) : nil
    }
}

extension NetworkAddress: CustomStringConvertible {
    /// The address as people write it: `192.0.2.1`, `2001:db8::1` (RFC 5952).
    package var description: String {
        guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        var longest = 0..<0
        var start = 0
        for index in groups.indices {
            if groups[index] != 0 { start = index + 1 }
            if index + 1 - start > longest.count { longest = start..<(index + 1) }
        }
        func text(_ groups: ArraySlice<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard longest.count > 1 else { return text(groups[...]) }
        return "\(text(groups[..<longest.lowerBound]))::\(text(groups[longest.upperBound...]))"
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A range of addresses that are no hosts of the public internet (the registries of RFC 6890).
struct SpecialRange: Sendable {
    /// The first bytes, as many as the prefix needs.
    let prefix: [UInt8]
    /// The length of the prefix in bits.
    let bits: Int
    /// Whether it is a range of IPv6.
    let isSix: Bool
    /// What an address in it is: `a loopback address`.
    let name: String
    /// Where that is written.
    let source: String

    /// Whether the range holds an address of 4 or 16 bytes.
    func contains(_ bytes: [UInt8]) -> Bool {
        guard (bytes.count == 16) == isSix else { return false }
        return (0..<bits).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return bytes[bit / 8] & mask == prefix[bit / 8] & mask
        }
    }

    private static func four(_ prefix: [UInt8], _ bits: Int, _ name: String, _ source: String) -> SpecialRange {
        SpecialRange(prefix: prefix, bits: bits, isSix: false, name: name, source: source)
    }

    private static func six(_ prefix: [UInt8], _ bits: Int, _ name: String, _ source: String) -> SpecialRange {
        SpecialRange(prefix: prefix, bits: bits, isSix: true, name: name, source: source)
    }

    /// All ranges.
    static let all: [SpecialRange] = [
        four([0], 8, "an address of “this network”", "RFC 1122"),
        four([10], 8, "a private address", "RFC 1918"),
        four([100, 64], 10, "a shared address behind a provider's translator", "RFC 6598"),
        four([127], 8, "a loopback address", "RFC 1122"),
        four([169, 254], 16, "a link-local address", "RFC 3927"),
        four([172, 16], 12, "a private address", "RFC 1918"),
        four([192, 0, 0], 24, "an address of a protocol", "RFC 6890"),
        four([192, 0, 2], 24, "an address for documentation", "RFC 5737"),
        four([192, 88, 99], 24, "an address of a 6to4 relay", "RFC 7526"),
        four([192, 168], 16, "a private address", "RFC 1918"),
        four([198, 18], 15, "an address for benchmarks", "RFC 2544"),
        four([198, 51, 100], 24, "an address for documentation", "RFC 5737"),
        four([203, 0, 113], 24, "an address for documentation", "RFC 5737"),
        four([224], 4, "a multicast address", "RFC 5771"),
        four([240], 4, "a reserved address", "RFC 1112"),
        six([UInt8](repeating: 0, count: 16), 128, "the unspecified address", "RFC 4291"),
        six([UInt8](repeating: 0, count: 15) + [1], 128, "a loopback address", "RFC 4291"),
        six([0, 0x64, 0xFF, 0x9B, 0, 1], 48, "a private address behind a translator", "RFC 8215"),
        six([1, 0, 0, 0, 0, 0, 0, 0], 64, "an address that discards", "RFC 6666"),
        six([0x20, 0x01, 0], 23, "an address of a protocol", "RFC 2928"),
        six([0x20, 0x01, 0x0D, 0xB8], 32, "an address for documentation", "RFC 3849"),
        six([0x3F, 0xFF, 0], 20, "an address for documentation", "RFC 9637"),
        six([0xFC], 7, "a unique local address", "RFC 4193"),
        six([0xFE, 0x80], 10, "a link-local address", "RFC 4291"),
        six([0xFE, 0xC0], 10, "a site-local address", "RFC 3879"),
        six([0xFF], 8, "a multicast address", "RFC 4291"),
    ]
}

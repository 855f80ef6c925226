// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PageFetching
import Testing

/// Which addresses count as outside of the public internet.
@Suite struct NetworkAddressTests {
    @Test(
        arguments: [
            ([127, 0, 0, 1], "a loopback address (RFC 1122)"), ([10, 1, 2, 3], "a private address (RFC 1918)"),
            ([172, 31, 255, 255], "a private address (RFC 1918)"), ([192, 168, 0, 1], "a private address (RFC 1918)"),
            ([100, 127, 0, 1], "a shared address behind a provider's translator (RFC 6598)"),
            ([169, 254, 169, 254], "a link-local address (RFC 3927)"),
            ([0, 0, 0, 0], "an address of “this network” (RFC 1122)"),
            ([198, 19, 0, 1], "an address for benchmarks (RFC 2544)"),
            ([203, 0, 113, 9], "an address for documentation (RFC 5737)"),
            ([224, 0, 0, 1], "a multicast address (RFC 5771)"),
            ([255, 255, 255, 255], "a reserved address (RFC 1112)"),
        ] as [([UInt8], String)]
    )
    func tellsWhatAnAddressOfFourBytesIs(bytes: [UInt8], nature: String) {
        #expect(NetworkAddress(bytes: bytes).specialNature == nature)
    }

    @Test(
        arguments: [
            [8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 63, 0, 1], [100, 128, 0, 1], [192, 167, 1, 1],
            [223, 255, 0, 1],
            [198, 20, 0, 1], [11, 0, 0, 1], [169, 253, 0, 1],
        ] as [[UInt8]]
    )
    func permitsThePublicInternet(bytes: [UInt8]) {
        #expect(NetworkAddress(bytes: bytes).specialNature == nil)
    }

    private static func six(_ groups: [UInt16]) -> NetworkAddress {
        NetworkAddress(bytes: groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0, 0, 0, 0, 1], "::1", "a loopback address (RFC 4291)"),
            ([0, 0, 0, 0, 0, 0, 0, 0], "::", "the unspecified address (RFC 4291)"),
            ([0xFE80, 0, 0, 0, 0, 0, 0, 1], "fe80::1", "a link-local address (RFC 4291)"),
            ([0xFD00, 1, 0, 0, 2, 0, 0, 3], "fd00:1::2:0:0:3", "a unique local address (RFC 4193)"),
            ([0xFF02, 0, 0, 0, 0, 0, 0, 1], "ff02::1", "a multicast address (RFC 4291)"),
            ([0x2001, 0xDB8, 0, 0, 0, 0, 0, 1], "2001:db8::1", "an address for documentation (RFC 3849)"),
            ([0x4000, 0, 0, 0, 0, 0, 0, 1], "4000::1", "no address of the public internet (RFC 4291)"),
        ] as [([UInt16], String, String)]
    )
    func tellsWhatAnAddressOfSixteenBytesIs(groups: [UInt16], text: String, nature: String) {
        #expect(Self.six(groups).description == text)
        #expect(Self.six(groups).specialNature == nature)
    }

    @Test(
        "An address that carries a private one of version 4 is private, whatever it carries it in",
        arguments: [
            [0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1], [0, 0, 0, 0, 0, 0, 0x7F00, 1], [0x64, 0xFF9B, 0, 0, 0, 0, 0x7F00, 1],
            [0x2002, 0x7F00, 1, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0xFFFF, 0, 0x7F00, 1],
        ] as [[UInt16]]
    )
    func embedded(groups: [UInt16]) {
        #expect(Self.six(groups).specialNature?.contains("127.0.0.1, a loopback address (RFC 1122)") == true)
    }

    @Test(
        arguments: [
            [0x2606, 0x4700, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0xFFFF, 0x0808, 0x0808],
            [0x2002, 0x0808, 0x0808, 0, 0, 0, 0, 1],
        ] as [[UInt16]]
    )
    func permitsThePublicInternetOfVersionSix(groups: [UInt16]) {
        #expect(Self.six(groups).specialNature == nil)
    }

    @Test("An address is split as libcurl splits it, so that numbers and brackets hide no host")
    func addresses() throws {
        let base = try #require(WebAddress("HTTPS://Example.COM/a/b?c#d"))
        #expect(base.host == "example.com" && base.port == "443" && base.scheme == "https")
        #expect(base.text.hasSuffix("/a/b?c"))
        #expect(WebAddress("../x y", on: base)?.text.hasSuffix("/x%20y") == true)
        #expect(WebAddress("//other.example/", on: base)?.origin == "https://other.example:443")
        #expect(WebAddress("http://a:b@c.example/")?.hasCredentials == true)
        #expect(WebAddress("file:///etc/hostname")?.scheme == "file")
        #expect(WebAddress("http://[::1]:8080/")?.host == "[::1]")
        #expect(WebAddress("http://") == nil)
    }
}

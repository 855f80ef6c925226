// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Syndication
import Testing

@Suite struct ContentHashTests {
    /// Values of FIPS 180-2.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func isTheSHA256OfTheBytes(text: String, hash: String) {
        #expect(ContentHash.sha256(Array(text.utf8)) == hash)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import RightsPolicy

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("itnews.asia", "https://www.itnews.asia/news/a", true),
        ("itnews.asia", "https://itnews.asia", true),
        ("ITnews.Asia", "http://itnews.asia:8080/a", true),
        ("itnews.asia", "https://notitnews.asia/a", false),
        ("itnews.asia", "https://itnews.asia.evil.example/a", false),
        ("itnews.asia", "https://itnews.asia@evil.example/a", false),
        ("itnews.asia", "https://evil.example\\@itnews.asia/a", false),
        ("www.itnews.asia", "https://itnews.asia/a", false),
        ("https://example.com/news", "https://example.com/news/a", true),
        ("https://example.com/news/", "https://example.com/news", true),
        ("https://example.com/news", "http://example.com/news?page=2", true),
        ("https://example.com/news", "https://example.com/newsroom/a", false),
        ("https://example.com/news", "https://example.com/news/../paid/a", false),
        ("https://example.com/news", "https://example.com/news/%2E%2e/paid", false),
        ("https://example.com/news", "https://example.com/News/a", false),
    ])
    func `an agreement covers a host with its subdomains, or a path up to a segment's end`(
        entry: String,
        page: String,
        isCovered: Bool
    ) throws {
        let prefix = try #require(WebAddress(entry, allowsBareHost: true))
        let address = try #require(WebAddress(page))
        #expect(prefix.covers(address) == isCovered)
    }

    @Test(arguments: ["", "mailto:a@example.com", "javascript:alert(1)", "/news/a", "https://", "a b.example"])
    func `what is no address on the web is none`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test func `www and a slash at the end make no other page`() throws {
        let one = try #require(WebAddress("https://www.notes.example/heath/"))
        let other = try #require(WebAddress("http://notes.example/heath#top"))
        #expect(one.isSamePage(as: other))
        #expect(!one.isSamePage(as: try #require(WebAddress("https://notes.example/"))))
    }
}

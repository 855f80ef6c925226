// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Syndication
import TestSupport
import Testing

@Suite struct PageFinderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func findsThePagesOfAFolderSortedByTheirBytes() throws {
        for name in ["b.html", "ä.htm", "a.HTML", "B.html", "c/d.html.gz", "c.txt", ".hidden.html", "e.xhtml"] {
            try folder.write("x", to: name)
        }
        let found = PageFinder.find(["first.pdf", folder.path, "-"]).map { try? $0.get() }
        let names = ["B.html", "a.HTML", "b.html", "c/d.html.gz", "e.xhtml", "ä.htm"].map { "\(folder.path)/\($0)" }
        #expect(found == ["first.pdf"] + names + ["-"])
    }

    @Test func saysThatAFolderHasNoPages() throws {
        try folder.write("x", to: "notes.txt")
        guard case .failure(let error) = try #require(PageFinder.find([folder.path]).first) else {
            Issue.record("an error was expected")
            return
        }
        #expect(error.description == "\(folder.path): no pages in this folder (.html, .htm, .xhtml, .gz)")
    }
}

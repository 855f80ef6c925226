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

    @Test(
        "Places for names are filled as shells do",
        arguments: [
            ("*.html", ["a.html", "b.html"]), ("?.html", ["a.html", "b.html"]), ("[b-z].html", ["b.html"]),
            ("[!b].html", ["a.html"]), ("**/*.html", ["a.html", "b.html", "in/c.html", "in/deep/d.html"]),
            ("*/*.html", ["in/c.html"]), ("in/**", ["in/c.html", "in/deep/d.html"]), ("in/**/d*", ["in/deep/d.html"]),
            ("./in/../*.html", ["./in/../a.html", "./in/../b.html"]), (".*.html", [".hidden.html"]),
            ("a*.html*", ["a.html"]),
        ]
    )
    func patterns(_ pattern: String, _ expected: [String]) throws {
        let folder = try TemporaryFolder()
        _ = try folder.makeFolder("in/deep")
        for name in ["a.html", "b.html", ".hidden.html", "in/c.html", "in/deep/d.html", "notes.txt"] {
            _ = try folder.write("<p>x</p>", to: name)
        }
        let found = PageFinder.find(["\(folder.path)/\(pattern)"]).map { try? $0.get() }
        #expect(found == expected.map { "\(folder.path)/\($0)" })
    }

    @Test("A file of such a name goes before, and no file at all is an error")
    func literalNames() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("<p>x</p>", to: "a[1].html")
        _ = try folder.write("<p>x</p>", to: "a1.html")
        #expect(PageFinder.find([path]).map { try? $0.get() } == [path])
        let missing = PageFinder.find(["\(folder.path)/*.htm"])
        #expect(throws: InputError.self) { try missing[0].get() }
        #expect(missing.count == 1)
    }
}

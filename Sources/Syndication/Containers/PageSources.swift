// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
public import RightsDetection

/// A page that is still to be read, or one that came out of a file of many.
public enum PageSource: Sendable {
    /// The path of a file with one page.
    case file(String)
    /// A page from a file of many, or from standard input.
    case page(Page)
}

/// The pages of files, folders, JSON Lines, web archives and feeds, one after the other.
///
/// Files of many pages are read as the iteration goes on: never more than one page of them is held at a time, besides
/// the one that comes next.
public struct PageSources: Sequence {
    /// A page, or why it can't be read, with its place among all.
    public struct Element: Sendable {
        /// The number, from 0.
        public var index: Int
        /// Whether no other comes behind it.
        public var isLast: Bool
        /// The page, or why there is none.
        public var page: Result<PageSource, InputError>
    }

    private let paths: [String]
    private let fetched: FetchedPages?
    private let looksAhead: Bool
    private let isIncluded: @Sendable (String) -> Bool

    /// Takes paths of pages, folders and files of many pages; `-` for standard input.
    ///
    /// - Parameters:
    ///   - fetched: the pages of those that are addresses.
    ///   - looksAhead: whether to look for the next page before one is given, to tell the last; where that isn't
    ///     done, `isLast` is never true.
    ///   - isIncluded: whether a file is read at all; asked for each file of a folder.
    public init(
        _ paths: [String],
        fetched: FetchedPages? = nil,
        looksAhead: Bool = true,
        where isIncluded: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.paths = paths
        self.fetched = fetched
        self.looksAhead = looksAhead
        self.isIncluded = isIncluded
    }

    /// Whether the name of a file tells that it holds pages, and is no batch.
    public static func holdsPages(_ path: String) -> Bool {
        PageFormats.isPage(path) || [".warc", ".warc.gz", ".rss", ".atom", ".xml"].contains(where: path.hasSuffix)
    }

    /// The number of pages; nil where a file of many pages or standard input is among them.
    public var count: Int? {
        let found = found
        let isKnown = found.allSatisfy { path in
            guard case .success(let path) = path else { return true }
            return path != "-" && (PageFormats.isPage(path) || PageFile.isAddress(path))
        }
        return isKnown ? found.count : nil
    }

    private var found: [Result<String, InputError>] {
        PageFinder.find(paths, alsoEnding: PageFormats.folderEndings).filter { path in
            guard case .success(let path) = path else { return true }
            return isIncluded(path)
        }
    }

    /// Begins to read.
    public func makeIterator() -> Iterator {
        Iterator(found, fetched: fetched, looksAhead: looksAhead)
    }
}

extension PageSources {
    /// Reads on as far as asked.
    public struct Iterator: IteratorProtocol {
        private var found: ArraySlice<Result<String, InputError>>
        private var container: (any PageSequence)?
        private var upcoming: Result<PageSource, InputError>?
        private var index = 0
        private let fetched: FetchedPages?
        private let looksAhead: Bool

        init(_ found: [Result<String, InputError>], fetched: FetchedPages?, looksAhead: Bool) {
            self.fetched = fetched
            self.found = found[...]
            self.looksAhead = looksAhead
            if looksAhead { upcoming = pull() }
        }

        /// The next page; nil at the end.
        public mutating func next() -> Element? {
            guard let page = looksAhead ? upcoming : pull() else { return nil }
            if looksAhead { upcoming = pull() }
            defer { index += 1 }
            return Element(index: index, isLast: looksAhead && upcoming == nil, page: page)
        }

        private mutating func pull() -> Result<PageSource, InputError>? {
            while true {
                if let page = container?.next() { return page.map { .page($0) } }
                container = nil
                guard let path = found.popFirst() else { return nil }
                do throws(InputError) {
                    if let source = try open(path.get()) { return .success(source) }
                } catch {
                    return .failure(error)
                }
            }
        }

        /// The page at a path; nil where many come from there.
        private mutating func open(_ path: String) throws(InputError) -> PageSource? {
            if PageFile.isAddress(path), let fetched { return .page(try fetched.page(at: path)) }
            guard path == "-" || !PageFormats.isPage(path), !PageFile.isAddress(path) else { return .file(path) }
            let reader = try PageFormats.open(path)
            let form = try PageFormats.of(reader, path: path)
            guard let form else {
                // It is opened anew when its turn comes.
                if path != "-" { return .file(path) }
                let limit = InputFile.sizeLimit
                let bytes = try reader.read(limit + 1)
                guard bytes.count <= limit else {
                    throw InputError(path: path, message: "the file has more than \(limit >> 20) MiB")
                }
                return .page(try PageFile.page(bytes, path: path))
            }
            container = form.pages(reader, path: path)
            return nil
        }
    }
}

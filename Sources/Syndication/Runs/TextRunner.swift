// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsDetection
public import RightsModel

/// Finds the articles of pages.
public struct TextRunner: Sendable {
    private let scanner = HTMLScanner()

    /// Makes a runner.
    public init() {}

    /// Finds the article of a page.
    ///
    /// - Throws: where the page can't be read. `unreadable(_:)` makes an entry of that error, so that no page is lost.
    public func text(of path: String) throws(InputError) -> PageText {
        try text(of: PageFile.read(path))
    }

    /// Finds the article of a page of `PageSources`.
    ///
    /// - Throws: where the page can't be read.
    public func text(of source: PageSource) throws(InputError) -> PageText {
        switch source {
        case .file(let path): try text(of: path)
        case .page(let page): try text(of: page)
        }
    }

    private func text(of page: Page) throws(InputError) -> PageText {
        let outline: HTMLOutline
        do throws(HTMLScanError) {
            outline = try scanner.scan(page.markup, charset: page.charset)
        } catch {
            throw InputError(path: page.source, message: "\(error)")
        }
        let text = MainText(of: outline).text
        return PageText(
            source: page.source,
            title: page.item?.title ?? outline.title,
            language: outline.language ?? page.item?.language,
            words: TextWord.count(in: text),
            text: text
        )
    }

    /// The entry of a page that could not be read.
    public static func unreadable(_ error: InputError) -> PageText {
        PageText(source: error.path, words: 0, text: "", problem: error.description)
    }
}

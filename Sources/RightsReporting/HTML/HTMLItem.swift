// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// An item in an HTML report: its page, and the decisions on it.
struct HTMLItem {
    /// The results, at least one, all on the same item and page.
    let results: [HTMLResult]

    /// The section.
    var markup: HTMLMarkup {
        guard let first = results.first else { return .empty }
        return """
            <section class="item" aria-labelledby="\(first.id)-item">
            <header>
            <h4 id="\(first.id)-item"><bdi>\(first.result.item)</bdi></h4>
            \(page(first.result))</header>
            \(results.map(\.markup))</section>

            """
    }

    private func page(_ result: CheckResult) -> HTMLMarkup {
        guard let audit = result.audit else { return "<p class=\"page\">The page could not be read.</p>\n" }
        let language = HTMLLink.language(audit.page.language)
        var lines: [HTMLMarkup] = []
        if let title = audit.page.title { lines.append("<p class=\"title\"><bdi\(language)>\(title)</bdi></p>\n") }
        if let url = audit.page.url { lines.append("<p class=\"page\">\(HTMLLink.address(url))</p>\n") }
        lines.append("<p class=\"page\">read from <code>\(audit.page.source)</code></p>\n")
        return .joined(lines)
    }
}

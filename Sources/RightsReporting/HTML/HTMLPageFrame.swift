// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What stands around the batches of an HTML report: head and filters before them, the script behind.
enum HTMLPageFrame {
    /// The page up to the first batch; filters work over all batches.
    static func head(of report: CheckReport, count: Int) -> HTMLMarkup {
        let title = count > 1 ? "\(count) batches" : report.batch.source
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            \(policy)
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="generator" content="imprimatur \(report.toolVersion)">
            <title>Rights check of \(title)</title>
            <style>\(HTMLMarkup.trusted(HTMLReportStyle.text))</style>
            </head>
            <body>
            <a class="skip" href="#reports">Skip to the reports</a>
            <header class="top">
            <p class="brand">Imprimatur</p>
            <h1>Rights check of <bdi>\(title)</bdi></h1>
            </header>
            \(HTMLFilterForm.markup)
            <main id="reports" tabindex="-1">

            """
    }

    /// The page behind the last batch.
    static func foot(version: String) -> HTMLMarkup {
        """
        </main>
        <footer class="foot">
        <p>Made by imprimatur \(version). A check of what pages say about their rights, and no legal advice.</p>
        </footer>
        <script>\(HTMLMarkup.trusted(HTMLReportScript.text))</script>
        </body>
        </html>

        """
    }

    private static let policy = HTMLMarkup(
        stringLiteral: "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLContentPolicy.content)\">"
    )
}

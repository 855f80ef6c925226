// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The files that `imprimatur init` writes.
enum StarterFiles {
    /// Paths below the folder, and what stands in them.
    static let all: [(path: String, text: String)] = [
        (SettingsFinder.name, configuration),
        ("batches/first.yaml", batch),
        ("pages/example.html", page),
    ]

    private static let configuration = """
        # What holds for imprimatur in this folder and below; options of the command line beat it.
        # Paths are relative to this file. All keys: docs/configuration.md of imprimatur.
        schema: imprimatur.config/1

        # What `imprimatur check` without arguments checks.
        batches: [batches/first.yaml]

        # The rules: packs that come with the program (imprimatur rules list --packs), and files of yours.
        rules: [default]

        # Registers of the permissions on file.
        # agreements: [agreements.yaml]

        # Violations that somebody accepts for a time, and those that were there before.
        # waivers: [waivers.yaml]
        # baseline: baseline.json

        # From which severity on a violation fails the check: note, warning, error or never.
        fail_on: error

        # true: pages that can't be read are told, and fail nothing.
        keep_going: false

        # The form of reports, or files in several forms at once; - is standard output.
        # format: text
        # output: ["text=-", json=report.json, sarif=imprimatur.sarif]

        """

    private static let batch = """
        # Pages, and what you want to do with each. What is left out counts as unknown, never as “no”.
        schema: imprimatur.batch/1
        batch:
          id: first
          date: 2026-05-03                  # decisions are made as of this day
          defaults: {channel: [web], territory: [NL], commercial: false}
        items:
          - id: reed-beds
            page: ../pages/example.html     # relative to this file
            url: https://news.example/reed-beds
            proposals:
              - action: republish
                edits: [none]
                images: []                  # none are taken
                attribution: {text: "Marit Osei, The Example Ledger", position: byline}
                link_back: {url: "https://news.example/reed-beds"}
                license_notice: CC-BY-ND-4.0
                expect: allow               # optional: makes the batch a test

        """

    private static let page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Reed beds clean the canal | The Example Ledger</title>
        </head>
        <body>
          <article>
            <h1>Reed beds clean the canal</h1>
            <p class="byline">By Marit Osei</p>
            <p>Three floating beds of reed went into the old canal on Monday. They take up what the fields wash in.</p>
            <p>This article is licensed under a
              <a rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/">Creative Commons
              Attribution-NoDerivatives 4.0 International License</a>. Please credit Marit Osei, The Example Ledger.</p>
          </article>
          <footer><p>&copy; 2026 The Example Ledger</p></footer>
        </body>
        </html>

        """
}

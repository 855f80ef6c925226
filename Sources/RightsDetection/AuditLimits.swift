// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import HTMLScan

/// How much is read of a page and of what came with it, before the auditor protects itself.
///
/// Each limit that is reached is a diagnostic `limit-reached`, and no decision on such a page is better than a review.
/// All limits, those on files too: `docs/limits.md`.
public struct AuditLimits: Sendable, Hashable {
    /// Those of the markup.
    public var markup: HTMLLimits
    /// Signals of one page; further ones are left out.
    public var signals: Int
    /// Diagnostics of one page; further ones are left out.
    public var diagnostics: Int
    /// Bytes of one block of JSON-LD; a longer one is left unread.
    public var dataBlockBytes: Int
    /// Levels of nesting in JSON-LD; a deeper block is left unread.
    public var dataBlockDepth: Int
    /// Time for one page; when it is used up, the detectors that have not begun are left out.
    public var time: Duration

    /// Makes limits; the values given suit every page that people read.
    public init(
        markup: HTMLLimits = HTMLLimits(),
        signals: Int = 10_000,
        diagnostics: Int = 10_000,
        dataBlockBytes: Int = 4 << 20,
        dataBlockDepth: Int = 256,
        time: Duration = .seconds(60)
    ) {
        self.markup = markup
        self.signals = max(signals, 1)
        self.diagnostics = max(diagnostics, 1)
        self.dataBlockBytes = dataBlockBytes
        self.dataBlockDepth = dataBlockDepth
        self.time = time
    }
}

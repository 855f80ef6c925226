// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a signal has no effect: another one prevails over it by the rules of their specification.
///
/// Of an HTTP header and a `<meta>` of TDMRep that disagree, the latter holds; of two groups in a robots.txt, the one that
/// names the crawler.
public struct Overruling: Sendable, Hashable, Codable {
    /// The index of the signal that prevails.
    public var signal: Int
    /// Why it does, in a sentence.
    public var reason: String

    /// Makes an overruling.
    public init(signal: Int, reason: String) {
        self.signal = signal
        self.reason = reason
    }
}

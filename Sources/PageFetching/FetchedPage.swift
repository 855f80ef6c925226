// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What came of one address: the page and what stands beside it, or why there is none.
package struct FetchedPage: Sendable {
    /// The address as it was given.
    package let address: String
    /// The responses in the order in which an archive takes them: the page is the last one.
    package var exchanges: [Exchange] = []
    /// Why there is no page; nil where it is the last exchange.
    package var failure: FetchError?
    /// What is missing beside the page, as sentences.
    package var warnings: [String] = []
}

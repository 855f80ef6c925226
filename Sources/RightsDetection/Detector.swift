// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds one kind of signal in a page.
///
/// A detector holds no state: it reads a document and adds what it finds. The order in which it adds is of no account,
/// since the auditor sorts all signals by their position. How to write one: `docs/adding-a-detector.md`.
package protocol Detector: Sendable {
    /// The name of the detector in reports, in kebab-case; stable once released.
    static var id: String { get }

    /// Adds to `findings` what the document says.
    func detect(in document: Document, into findings: inout Findings)
}

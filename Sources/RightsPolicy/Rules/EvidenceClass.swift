// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Where the answer to a rule comes from.
public enum EvidenceClass: String, CaseIterable, Sendable, Hashable, Codable {
    /// The source page, its headers and the files beside it.
    case page
    /// What the proposer declares.
    case batch
    /// The copy as it will appear.
    case copy
    /// A document on file: an agreement, a permission by mail.
    case record
    /// A person, and nobody else.
    case human
}

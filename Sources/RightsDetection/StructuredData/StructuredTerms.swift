// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Which properties with plain values are kept of an item: those on rights, and those that name it.
enum StructuredTerms {
    private static let naming: Set<String> = [
        "name", "legalName", "url", "contentUrl", "mainEntityOfPage", "foaf:name", "cc:permits", "cc:requires",
        "cc:prohibits",
    ]

    /// Whether a plain value of the property is of use.
    static func areKept(_ name: String) -> Bool {
        RightsProperty.of(name) != nil || naming.contains(name)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a page could not be scanned.
public struct HTMLScanError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Code {
        case outOfMemory
    }

    private let code: Code

    /// libxml2 could not get the memory it needs.
    public static let outOfMemory = HTMLScanError(code: .outOfMemory)

    /// A sentence for people.
    public var description: String {
        switch code {
        case .outOfMemory: "not enough memory to parse the page"
        }
    }
}

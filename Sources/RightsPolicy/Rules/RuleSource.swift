// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The text of a rules file with the name by which errors and reports call it.
public struct RuleSource: Sendable, Hashable {
    /// Why there is no such file, as the end of a sentence.
    public struct Missing: Error, Sendable, Hashable {
        /// The reason: `there is no such file`.
        public var message: String

        /// Makes a reason.
        public init(_ message: String) {
            self.message = message
        }
    }

    /// Finds what a file names under `extends`.
    ///
    /// - Parameters: the name, and the path of the file that names it.
    public typealias Finder = @Sendable (_ name: String, _ file: String) throws(Missing) -> RuleSource

    /// The path as given, or `built-in:` and the name of a pack.
    public var path: String
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes a source.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

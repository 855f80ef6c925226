// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import ODRL

/// A file of JSON-LD on policies: a policy, a request, a state of the world.
package struct PolicyFile: Sendable {
    /// The path as given.
    package let path: String
    /// What the file says.
    package let graph: RDFGraph
    private let bytes: [UInt8]

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `InputError` with line and column where it is no JSON-LD that can be read.
    package static func read(_ path: String) throws(InputError) -> PolicyFile {
        try read(InputFile.read(path), path: path)
    }

    /// Reads the bytes of a file.
    static func read(_ bytes: [UInt8], path: String) throws(InputError) -> PolicyFile {
        do {
            return PolicyFile(path: path, graph: try JSONLDGraphReader.read(bytes), bytes: bytes)
        } catch {
            throw InputError(path: path, message: place(of: error, in: bytes))
        }
    }

    /// The policies of the file, each with the rules that it inherits from others of it.
    package func policies() throws(InputError) -> [ODRLPolicy] {
        do {
            let policies = try ODRLReader.policies(in: graph)
            var resolved: [ODRLPolicy] = []
            for policy in policies { resolved.append(try ODRLInheritance.resolved(policy, among: policies)) }
            return resolved
        } catch {
            throw InputError(path: path, message: Self.place(of: error, in: bytes))
        }
    }

    /// The requests of the file.
    package func requests() throws(InputError) -> [ODRLRequest] {
        do {
            return try RequestReader.requests(in: graph)
        } catch {
            throw InputError(path: path, message: Self.place(of: error, in: bytes))
        }
    }

    /// The problems of the file's policies, each with its place.
    ///
    /// For instance `policy.json:3:14: error: The Permission has no target`.
    package func problems() throws(InputError) -> [(isError: Bool, text: String)] {
        try policies().flatMap { PolicyValidator.problems(of: $0) }.map { problem in
            let place = Self.place(of: problem.offset, in: bytes)
            return (problem.severity == .error, "\(path):\(place): \(problem.severity.rawValue): \(problem.message)")
        }
    }

    private static func place(of error: ODRLReadError, in bytes: [UInt8]) -> String {
        "\(place(of: error.offset, in: bytes)): \(error.message)"
    }

    private static func place(of offset: Int, in bytes: [UInt8]) -> String {
        let position = position(of: offset, in: bytes)
        return "\(position.line):\(position.column)"
    }

    /// Line and column of a byte of the file.
    func position(of offset: Int) -> (line: Int, column: Int) {
        Self.position(of: offset, in: bytes)
    }

    private static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes[..<min(max(offset, 0), bytes.count)]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return (before.count { $0 == UInt8(ascii: "\n") } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

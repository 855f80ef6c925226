// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The records of a file of `rules/` as compiled into the program: lines of fields with tabs between.
///
/// It splits bytes: a String looks for the bounds of each character, which would take a tenth of a short run.
struct CompiledRecords: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    /// The fields of the next line that is not empty.
    mutating func next() -> [String]? {
        while let first = rest.first, first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

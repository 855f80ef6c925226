// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The content of one record of a web archive.
///
/// Reading stops at its end, and where the archive breaks off.
final class ArchiveBlock {
    private let reader: ByteReader
    private let length: Int
    private let start: Int
    private var failure: InputError?

    /// The block that begins where the reader stands.
    init(_ reader: ByteReader, length: Int) {
        self.reader = reader
        self.length = length
        start = reader.offset
    }

    /// How many bytes are left unread.
    var remaining: Int { length - (reader.offset - start) }

    /// The next line; nil at the end.
    func line(limit: Int) -> ByteReader.Line? {
        do throws(InputError) {
            return try reader.line(limit: limit, within: remaining)
        } catch {
            failure = error
            return nil
        }
    }

    /// What is left.
    func rest() -> [UInt8] {
        do throws(InputError) {
            return try reader.read(remaining)
        } catch {
            failure = error
            return []
        }
    }

    /// Passes over what is left.
    ///
    /// - Returns: how the archive breaks off before the end of the record; nil where the record is whole.
    func finish() -> String? {
        do throws(InputError) {
            _ = try reader.skip(remaining)
        } catch {
            failure = error
        }
        if let failure { return failure.message }
        guard remaining > 0 else { return nil }
        return "the archive breaks off after \(length - remaining) of the record's \(length) bytes"
    }
}

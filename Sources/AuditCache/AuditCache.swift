// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
import GRDB
public import RightsModel
import Synchronization
public import Syndication

/// Audits of pages that were read before, in a SQLite database that several runs may use at the same time.
///
/// It never stands in the way: what can't be read counts as not there, and what can't be written is left out.
public final class AuditCache: AuditStore {
    /// How many audits gather before they are written.
    private static let batchSize = 256
    /// The most bytes that entries take; those unused longest are dropped beyond.
    public static let usualLimit = 512 << 20

    private let database: DatabaseQueue
    private let limit: Int
    private let today: Int
    private let pending = Mutex(Pending())

    /// What is still to be written.
    private struct Pending {
        var audits: [(key: [UInt8], value: [UInt8])] = []
        /// The entries that were of use today for the first time.
        var used: [[UInt8]] = []
        var problem: String?
    }

    /// Opens a database, and makes it where there is none.
    ///
    /// - Throws: where the file is none of a cache, or can't be used.
    public init(path: String, limit: Int = usualLimit) throws(CacheError) {
        self.limit = limit
        today = Int(Date().timeIntervalSince1970) / 86_400
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL")
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.write { database in
                try database.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS audits
                        (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID
                        """
                )
            }
        } catch {
            throw CacheError(path: path, reason: Self.reason(error))
        }
    }

    /// The audit that was kept under a key; nil where there is none, or none that can be read.
    public func audit(under key: [UInt8]) -> PageAudit? {
        do {
            // One statement needs no transaction around it.
            let found = try database.unsafeRead { database -> (value: Data, used: Int)? in
                let statement = try database.cachedStatement(sql: "SELECT value, used FROM audits WHERE key = ?")
                return try Row.fetchOne(statement, arguments: [Data(key)]).map { ($0[0], $0[1]) }
            }
            guard let found else { return nil }
            let audit = try CompactDecoder.decode(PageAudit.self, from: Self.checked(Array(found.value)))
            if found.used != today { pending.withLock { $0.used.append(key) } }
            return audit
        } catch {
            note(error)
            return nil
        }
    }

    /// Keeps an audit; it is written with others, `finish()` at the latest.
    public func keep(_ audit: PageAudit, under key: [UInt8]) {
        do {
            let value = Self.sealed(try CompactEncoder.encode(audit))
            let isFull = pending.withLock { pending in
                pending.audits.append((key, value))
                return pending.audits.count >= Self.batchSize
            }
            if isFull { write() }
        } catch {
            note(error)
        }
    }

    /// Writes what has gathered; returns what went wrong in the run, as a clause, where something did.
    public func finish() -> String? {
        write()
        return pending.withLock { $0.problem }
    }

    private func write() {
        let (audits, used) = pending.withLock { pending in
            defer { (pending.audits, pending.used) = ([], []) }
            return (pending.audits, pending.used)
        }
        guard !audits.isEmpty || !used.isEmpty else { return }
        do {
            try database.write { database in
                for (key, value) in audits {
                    try database.cachedStatement(
                        sql: "INSERT OR REPLACE INTO audits (key, value, used) VALUES (?, ?, ?)"
                    ).execute(arguments: [Data(key), Data(value), today])
                }
                for key in used {
                    try database.cachedStatement(sql: "UPDATE audits SET used = ? WHERE key = ?")
                        .execute(arguments: [today, Data(key)])
                }
                try shrink(database)
            }
        } catch {
            note(error)
        }
    }

    /// Drops a quarter of the entries, those unused longest, where they take too much.
    private func shrink(_ database: Database) throws {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        guard (pages - free) * size > limit else { return }
        try database.execute(
            sql: """
                DELETE FROM audits WHERE key IN
                (SELECT key FROM audits ORDER BY used, key LIMIT (SELECT count(*) / 4 + 1 FROM audits))
                """
        )
    }

    /// The bytes with their hash (FNV-1a, 64 bits) behind them: a database tells nothing of damage to what it holds.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        bytes + hash(of: bytes[...])
    }

    /// The bytes without their hash; none where it is not theirs.
    private static func checked(_ sealed: [UInt8]) -> [UInt8] {
        let bytes = sealed.dropLast(8)
        return sealed.suffix(8).elementsEqual(hash(of: bytes)) ? Array(bytes) : []
    }

    private static func hash(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
    }

    private func note(_ error: any Error) {
        pending.withLock { pending in
            if pending.problem == nil { pending.problem = Self.reason(error) }
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(error)" }
        return error.message ?? "\(error.resultCode)"
    }
}

/// Why a cache can't be used.
public struct CacheError: Error, CustomStringConvertible {
    /// The path of its file.
    public let path: String
    /// Why, as a clause.
    public let reason: String

    /// The sentence that a warning says.
    public var description: String { "\(path): the cache can't be used (\(reason)); the run goes on without it" }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads what `CompactEncoder` has written of the same types.
final class CompactDecoder: Decoder {
    private let bytes: [UInt8]
    private var index = 0
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of bytes, all of which must be its.
    ///
    /// - Throws: where they are damaged, or those of other types.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let decoder = CompactDecoder(bytes)
        let value = try Value(from: decoder)
        guard decoder.index == bytes.count else { throw decoder.damage }
        return value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try Elements(decoder: self) }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    var damage: DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "the bytes are damaged at \(index)"))
    }

    fileprivate func byte() throws -> UInt8 {
        guard index < bytes.count else { throw damage }
        defer { index += 1 }
        return bytes[index]
    }

    func bool() throws -> Bool {
        let byte = try byte()
        guard byte < 2 else { throw damage }
        return byte == 1
    }

    func integer() throws -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
            shift += 7
        }
        throw damage
    }

    func string() throws -> String {
        let count = try integer()
        guard count >= 0, count <= bytes.count - index else { throw damage }
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }

    /// The string that comes next, without reading it.
    fileprivate func upcomingString() -> String? {
        let start = index
        defer { index = start }
        return try? string()
    }

    fileprivate func count() throws -> Int {
        var count = 0
        for shift in 0..<4 { count |= Int(try byte()) << (8 * shift) }
        // Each element takes a byte at least.
        guard count <= bytes.count - index else { throw damage }
        return count
    }
}

extension CompactDecoder {
    /// The fields of a structure.
    private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: CompactDecoder
        let codingPath: [any CodingKey] = []

        /// The case of an enumeration.
        var allKeys: [Key] {
            // No key path such as `\.self` here: a generic type's is made anew each time.
            guard let name = decoder.upcomingString(), let key = Key(stringValue: name) else { return [] }
            return [key]
        }

        /// Asked once for each field that may be missing: reads whether it is.
        func contains(_ key: Key) -> Bool { (try? decoder.bool()) ?? false }
        func decodeNil(forKey key: Key) -> Bool { false }
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.bool() }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.integer() }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.string() }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            if type == RightsProfile.self, let profile = try decoder.profile() as? Value { return profile }
            return try Value(from: decoder)
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) throws
            -> KeyedDecodingContainer<Nested>
        {
            guard try decoder.string() == key.stringValue else { throw decoder.damage }
            return decoder.container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try decoder.unkeyedContainer()
        }

        func superDecoder() -> any Decoder { decoder }
        func superDecoder(forKey key: Key) -> any Decoder { decoder }
    }

    /// The elements of a list.
    private struct Elements: UnkeyedDecodingContainer {
        let decoder: CompactDecoder
        let number: Int
        let codingPath: [any CodingKey] = []
        private(set) var currentIndex = 0

        var count: Int? { number }
        var isAtEnd: Bool { currentIndex >= number }

        init(decoder: CompactDecoder) throws {
            self.decoder = decoder
            number = try decoder.count()
        }

        func decodeNil() -> Bool { false }

        mutating func decode(_ type: Bool.Type) throws -> Bool {
            currentIndex += 1
            return try decoder.bool()
        }

        mutating func decode(_ type: Int.Type) throws -> Int {
            currentIndex += 1
            return try decoder.integer()
        }

        mutating func decode(_ type: String.Type) throws -> String {
            currentIndex += 1
            return try decoder.string()
        }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            currentIndex += 1
            return try Value(from: decoder)
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws
            -> KeyedDecodingContainer<Nested>
        {
            currentIndex += 1
            return decoder.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            currentIndex += 1
            return try decoder.unkeyedContainer()
        }

        mutating func superDecoder() -> any Decoder { decoder }
    }

    /// A value by itself.
    private struct Single: SingleValueDecodingContainer {
        let decoder: CompactDecoder
        let codingPath: [any CodingKey] = []

        func decodeNil() -> Bool { false }
        func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
        func decode(_ type: Int.Type) throws -> Int { try decoder.integer() }
        func decode(_ type: String.Type) throws -> String { try decoder.string() }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: decoder) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Writes values in few bytes, field after field in the order of their declaration and without their names.
///
/// Only a `CompactDecoder` of the same types reads them: it is a form for caches, not for exchange. Lists carry the number of
/// their elements, what may be missing a byte that tells, and the cases of enumerations their names.
final class CompactEncoder: Encoder {
    private(set) var bytes: [UInt8] = []
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// The bytes of a value.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = CompactEncoder()
        try value.encode(to: encoder)
        return encoder.bytes
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Fields(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(encoder: self) }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    func append(_ value: Bool) { bytes.append(value ? 1 : 0) }

    func append(_ value: Int) {
        // Small numbers of either sign take few bytes.
        var rest = UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    func append(_ value: String) {
        append(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    /// Reserves room for the number of elements, which is not known yet.
    fileprivate func beginList() -> Int {
        bytes += [0, 0, 0, 0]
        return bytes.count - 4
    }

    fileprivate func setCount(_ count: Int, at place: Int) {
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: count >> (8 * index)) }
    }
}

extension CompactEncoder {
    /// The fields of a structure.
    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: CompactEncoder
        let codingPath: [any CodingKey] = []

        func encodeNil(forKey key: Key) {}
        func encode(_ value: Bool, forKey key: Key) { encoder.append(value) }
        func encode(_ value: Int, forKey key: Key) { encoder.append(value) }
        func encode(_ value: String, forKey key: Key) { encoder.append(value) }
        func encode(_ value: some Encodable, forKey key: Key) throws { try value.encode(to: encoder) }

        func encodeIfPresent(_ value: Bool?, forKey key: Key) { appendIfPresent(value) { encoder.append($0) } }
        func encodeIfPresent(_ value: Int?, forKey key: Key) { appendIfPresent(value) { encoder.append($0) } }
        func encodeIfPresent(_ value: String?, forKey key: Key) { appendIfPresent(value) { encoder.append($0) } }
        func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
            try appendIfPresent(value) { value in
                if let profile = value as? RightsProfile { return try encoder.append(profile) }
                try value.encode(to: encoder)
            }
        }

        private func appendIfPresent<Value>(_ value: Value?, _ append: (Value) throws -> Void) rethrows {
            encoder.append(value != nil)
            if let value { try append(value) }
        }

        /// The case of an enumeration, whose name tells which it is.
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        )
            -> KeyedEncodingContainer<Nested>
        {
            encoder.append(key.stringValue)
            return encoder.container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
        func superEncoder() -> any Encoder { encoder }
        func superEncoder(forKey key: Key) -> any Encoder { encoder }
    }

    /// The elements of a list.
    private struct Elements: UnkeyedEncodingContainer {
        let encoder: CompactEncoder
        let place: Int
        let codingPath: [any CodingKey] = []
        private(set) var count = 0 {
            didSet { encoder.setCount(count, at: place) }
        }

        init(encoder: CompactEncoder) {
            self.encoder = encoder
            place = encoder.beginList()
        }

        mutating func encodeNil() {}

        mutating func encode(_ value: Bool) {
            count += 1
            encoder.append(value)
        }

        mutating func encode(_ value: Int) {
            count += 1
            encoder.append(value)
        }

        mutating func encode(_ value: String) {
            count += 1
            encoder.append(value)
        }

        mutating func encode(_ value: some Encodable) throws {
            count += 1
            try value.encode(to: encoder)
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            count += 1
            return encoder.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            count += 1
            return encoder.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { encoder }
    }

    /// A value by itself, such as the raw value of an enumeration.
    private struct Single: SingleValueEncodingContainer {
        let encoder: CompactEncoder
        let codingPath: [any CodingKey] = []

        func encodeNil() {}
        func encode(_ value: Bool) { encoder.append(value) }
        func encode(_ value: Int) { encoder.append(value) }
        func encode(_ value: String) { encoder.append(value) }
        func encode(_ value: some Encodable) throws { try value.encode(to: encoder) }
    }
}

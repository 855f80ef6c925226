// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds an enumeration's case for a name of up to 16 bytes, without making a string.
struct NameTable<Name: RawRepresentable & CaseIterable & Sendable>: Sendable where Name.RawValue == String {
    private static var slotCount: Int { 1024 }
    private var keys: [NameKey]
    private var names: [Name?]

    /// Fills the table with all cases of `Name` but those whose name is no name of HTML.
    init(excluding excluded: String = "") {
        keys = Array(repeating: NameKey(""), count: Self.slotCount)
        names = Array(repeating: nil, count: Self.slotCount)
        for name in Name.allCases where name.rawValue != excluded {
            let key = NameKey(name.rawValue)
            var slot = key.hash & (Self.slotCount - 1)
            while names[slot] != nil {
                slot = (slot + 1) & (Self.slotCount - 1)
            }
            keys[slot] = key
            names[slot] = name
        }
    }

    /// The case with that key; nil if there is none.
    func name(_ key: NameKey) -> Name? {
        var slot = key.hash & (Self.slotCount - 1)
        while let name = names[slot] {
            if keys[slot] == key { return name }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }
}

/// The first 16 bytes of a name, packed into two words.
struct NameKey: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Packs a text.
    init(_ text: String) {
        for (index, byte) in text.utf8.enumerated() {
            add(byte, at: index)
        }
    }

    /// Packs a zero-terminated name and stores its length.
    init(_ name: UnsafePointer<UInt8>, length: inout Int) {
        var index = 0
        while unsafe name[index] != 0 {
            unsafe add(name[index], at: index)
            index &+= 1
        }
        length = index
    }

    /// Packs a name as it is written, its ASCII letters in lower case.
    init(lowercasing name: UnsafeBufferPointer<UInt8>) {
        for index in 0..<name.count {
            let byte = unsafe name[index]
            add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, at: index)
        }
    }

    var hash: Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: mixed >> 40)
    }

    private mutating func add(_ byte: UInt8, at index: Int) {
        if index < 8 {
            low |= UInt64(byte) &<< UInt64(8 &* index)
        } else if index < 16 {
            high |= UInt64(byte) &<< UInt64(8 &* (index &- 8))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Synchronization

extension HTMLOutline {
    /// The element itself, its parent, and so on outward to the root.
    public func ancestors(of element: Int) -> some Sequence<Int> {
        sequence(first: element) { [elements] inner in
            let parent = elements[inner].parent
            return parent < 0 ? nil : parent
        }
    }

    /// The way to an element, such as `/html/body/footer/p[2]`; a number stands only where siblings share the name.
    public func path(of element: Int) -> String {
        let numbers = siblings.numbers(of: self)
        var steps: [String] = []
        for index in ancestors(of: element) {
            let number = numbers[index]
            steps.append(number == 0 ? name(of: index) : "\(name(of: index))[\(number)]")
        }
        return "/" + steps.reversed().joined(separator: "/")
    }
}

/// Each element's number among the siblings of its name, counted when it is first asked for.
final class SiblingNumbers: Sendable {
    private let counted = Mutex<[UInt32]?>(nil)

    /// For each element its number from 1; 0 if no sibling shares its name.
    func numbers(of outline: HTMLOutline) -> [UInt32] {
        counted.withLock { numbers in
            if let numbers { return numbers }
            let result = Self.count(outline)
            numbers = result
            return result
        }
    }

    /// A parent and a name, by their hash: two of one page that clash are as good as impossible, and would only make
    /// siblings count on.
    private static func family(of index: Int, in outline: HTMLOutline) -> UInt64 {
        let element = outline.elements[index]
        // A name that is known is its number; another is hashed (FNV-1a).
        var name = unsafe withUnsafeBytes(of: element.name) { unsafe UInt64($0[0]) }
        if element.name == .other {
            name = 0xCBF2_9CE4_8422_2325
            for byte in outline.name(of: index).utf8 { name = (name ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        let parent = UInt64(truncatingIfNeeded: element.parent &+ 1)
        let mixed = (name &+ parent &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    private static func count(_ outline: HTMLOutline) -> [UInt32] {
        var numbers = [UInt32](repeating: 0, count: outline.elements.count)
        var lastBorn = LastBorn(capacity: outline.elements.count)
        for index in outline.elements.indices {
            guard let last = lastBorn.replace(family(of: index, in: outline), with: index) else { continue }
            if numbers[last] == 0 { numbers[last] = 1 }
            numbers[index] = numbers[last] + 1
        }
        return numbers
    }

    /// The last element of each family so far: a table with open addressing, whose keys are hashes already.
    private struct LastBorn {
        private var families: [UInt64]
        private var elements: [Int32]

        init(capacity: Int) {
            var count = 16
            while count < 2 * capacity { count *= 2 }
            families = Array(repeating: 0, count: count)
            elements = Array(repeating: -1, count: count)
        }

        /// Makes an element the last of its family; returns the one before it.
        mutating func replace(_ family: UInt64, with element: Int) -> Int? {
            var slot = Int(truncatingIfNeeded: family >> 20) & (families.count - 1)
            while elements[slot] >= 0, families[slot] != family { slot = (slot + 1) & (families.count - 1) }
            defer { (families[slot], elements[slot]) = (family, Int32(truncatingIfNeeded: element)) }
            return elements[slot] >= 0 ? Int(elements[slot]) : nil
        }
    }
}

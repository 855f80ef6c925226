// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What stands under words, found by their hashes; a word that it does not hold, which most are not, costs one look.
struct WordTable<Value: Sendable>: Sendable {
    private var slots: [(word: WordHash, value: Value)?] = [nil]
    private var count = 0

    /// Holds nothing yet.
    init() {}

    /// What stands under a word; nil where it is not held.
    subscript(word: WordHash) -> Value? {
        get {
            slots[slot(of: word)]?.value
        }
        set {
            let slot = slot(of: word)
            if slots[slot] == nil { count += 1 }
            slots[slot] = newValue.map { (word, $0) }
            if count * 4 > slots.count { grow() }
        }
    }

    /// What stands under a word, or `fallback` where it is not held.
    subscript(word: WordHash, default fallback: @autoclosure () -> Value) -> Value {
        get { self[word] ?? fallback() }
        set { self[word] = newValue }
    }

    /// Whether a word is held.
    func contains(_ word: WordHash) -> Bool {
        slots[slot(of: word)] != nil
    }

    /// The slot of a word, or the free one where it belongs; there is always a free one.
    private func slot(of word: WordHash) -> Int {
        var slot = word.slot & (slots.count - 1)
        while let held = slots[slot], held.word != word { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let held = slots
        slots = Array(repeating: nil, count: max(16, slots.count * 4))
        for entry in held {
            guard let entry else { continue }
            slots[slot(of: entry.word)] = entry
        }
    }
}

/// A set of words by their hashes.
typealias WordSet = WordTable<Void>

extension WordTable where Value == Void {
    /// Holds some words.
    init(_ words: some Sequence<WordHash>) {
        self.init()
        for word in words { self[word] = () }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Words by their hashes; that one is not among them, as most are not, costs one look.
struct WordSet: Sendable {
    private var slots: [WordHash] = [WordHash(), WordHash()]
    private var count = 0

    /// Holds some words, none of them empty.
    init(_ words: some Sequence<WordHash> = []) {
        for word in words { insert(word) }
    }

    /// Adds a word that is not empty.
    mutating func insert(_ word: WordHash) {
        let slot = slot(of: word)
        guard slots[slot] != word else { return }
        slots[slot] = word
        count += 1
        if count * 4 > slots.count { grow() }
    }

    /// Whether a word is among them.
    func contains(_ word: WordHash) -> Bool {
        slots[slot(of: word)] == word && word != WordHash()
    }

    /// The slot of a word, or the free one where it belongs; there is always a free one.
    private func slot(of word: WordHash) -> Int {
        var slot = word.slot & (slots.count - 1)
        while slots[slot] != word, slots[slot] != WordHash() { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let words = slots
        slots = Array(repeating: WordHash(), count: slots.count * 4)
        for word in words where word != WordHash() { slots[slot(of: word)] = word }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension MappingReader {
    /// The words of a key; nil where it is missing.
    package mutating func string(for key: String) throws(StructuredTextError) -> String? {
        guard let value = node(for: key) else { return nil }
        return try value.string()
    }

    /// The words of a key that must stand there.
    package mutating func requiredString(for key: String) throws(StructuredTextError) -> String {
        try requiredNode(for: key).string()
    }

    /// A whole number; nil where the key is missing.
    package mutating func integer(for key: String) throws(StructuredTextError) -> Int? {
        guard let value = node(for: key) else { return nil }
        return try value.integer()
    }

    /// A number; nil where the key is missing.
    package mutating func number(for key: String) throws(StructuredTextError) -> Double? {
        guard let value = node(for: key) else { return nil }
        return try value.number()
    }

    /// `true` or `false`; nil where the key is missing.
    package mutating func boolean(for key: String) throws(StructuredTextError) -> Bool? {
        guard let value = node(for: key) else { return nil }
        return try value.boolean()
    }

    /// The elements of a list; nil where the key is missing.
    package mutating func list(for key: String) throws(StructuredTextError) -> [LocatedNode]? {
        guard let value = node(for: key) else { return nil }
        return try value.list()
    }

    /// The words of a list, or a single word as a list of one; nil where the key is missing.
    package mutating func strings(for key: String) throws(StructuredTextError) -> [String]? {
        guard let value = node(for: key) else { return nil }
        var strings: [String] = []
        for element in try value.listOrOne() { strings.append(try element.string()) }
        return strings
    }

    /// A mapping below a key; nil where the key is missing.
    ///
    /// - Parameter subject: what it describes, with its article: `an extent`.
    package mutating func mapping(
        for key: String,
        subject: String
    ) throws(StructuredTextError) -> MappingReader? {
        guard let value = node(for: key) else { return nil }
        return try MappingReader(value, subject: subject)
    }

    /// A word of an enumeration; nil where the key is missing.
    package mutating func word<Word: RawRepresentable & CaseIterable>(
        for key: String,
        _ type: Word.Type = Word.self,
        noun: String
    ) throws(StructuredTextError) -> Word? where Word.RawValue == String {
        guard let value = node(for: key) else { return nil }
        return try value.word(type, noun: noun)
    }

    /// A list of words of an enumeration, or a single one as a list of one; nil where the key is missing.
    package mutating func words<Word: RawRepresentable & CaseIterable>(
        for key: String,
        _ type: Word.Type = Word.self,
        noun: String
    ) throws(StructuredTextError) -> [Word]? where Word.RawValue == String {
        guard let value = node(for: key) else { return nil }
        var words: [Word] = []
        for element in try value.listOrOne() { words.append(try element.word(type, noun: noun)) }
        return words
    }
}

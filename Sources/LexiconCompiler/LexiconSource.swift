// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// One file of `rules/lexicon`, read and checked: the words of one language on rights, and examples that test them.
public struct LexiconSource: Sendable, Hashable {
    /// The path of the file as given.
    public var path: String
    /// The language, as a BCP 47 tag; `und` for words that pages in any language use.
    public var language: String
    /// The English name of the language.
    public var name: String
    /// The phrases, with alternatives written out, in the order of the file.
    public var phrases: [LexiconPhrase]
    /// The words that are looked up rather than found: abbreviations, conjunctions and contrasts.
    public var words: [LexiconPhrase]
    /// The formulas, with alternatives written out, in the order of the file.
    public var formulas: [LexiconFormula]
    /// The sentences by which the file is tested.
    public var examples: [LexiconExample]

    /// Makes a source.
    public init(
        path: String,
        language: String,
        name: String,
        phrases: [LexiconPhrase] = [],
        words: [LexiconPhrase] = [],
        formulas: [LexiconFormula] = [],
        examples: [LexiconExample] = []
    ) {
        self.path = path
        self.language = language
        self.name = name
        self.phrases = phrases
        self.words = words
        self.formulas = formulas
        self.examples = examples
    }
}

/// A phrase and what it does in a sentence.
public struct LexiconPhrase: Sendable, Hashable {
    /// What the phrase does.
    ///
    /// One of the names of the compiled records: `prohibition`, `action.republish`, `link.privacy` and so on.
    public var category: String
    /// The words; `*` stands for any ending of a word, `…` for up to eight words between.
    public var text: String

    /// Makes a phrase.
    public init(category: String, text: String) {
        self.category = category
        self.text = text
    }
}

/// A formula whose sense is not the sum of its words.
public struct LexiconFormula: Sendable, Hashable {
    /// The words.
    public var text: String
    /// What they say.
    public var statement: Statement

    /// Makes a formula.
    public init(text: String, statement: Statement) {
        self.text = text
        self.statement = statement
    }
}

/// A sentence with what is to be read in it.
public struct LexiconExample: Sendable, Hashable {
    /// The sentence.
    public var text: String
    /// The statement to be found, its lists in any order; nil where none may be found.
    public var expectation: Statement?
    /// The line of the sentence in the file, counted from 1.
    public var line: Int
    /// The column of the sentence in Unicode scalars, counted from 1.
    public var column: Int

    /// Makes an example.
    public init(text: String, expectation: Statement?, line: Int, column: Int) {
        self.text = text
        self.expectation = expectation
        self.line = line
        self.column = column
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The vocabularies in which sites speak to machines, with what each term means as actions.
///
/// They are data: `rules/vocabularies/*.yaml`, compiled by `VocabularyCompiler`.
package struct Vocabularies: Sendable {
    /// The vocabularies of `rules/vocabularies`.
    package static let builtIn = Vocabularies(compiled: BuiltinRules.vocabularies)

    private var vocabularies: [String: Vocabulary] = [:]

    /// Reads compiled vocabularies; lines that are no records are left out, since the compiler has checked them.
    package init(compiled: String) {
        var current = ""
        for fields in CompiledRecords(compiled) {
            if fields[0] == "V", fields.count == 4 {
                current = fields[1]
                vocabularies[current] = Vocabulary(id: fields[1], name: fields[2], specification: fields[3])
            } else if let term = VocabularyTerm(fields) {
                vocabularies[current]?.add(term)
            }
        }
    }

    /// The terms of a vocabulary in the order of its file; none where there is no such vocabulary.
    package func terms(of vocabulary: String) -> [VocabularyTerm] {
        vocabularies[vocabulary]?.terms ?? []
    }

    /// The term that is spelled so in a vocabulary; nil where there is none.
    package func term(_ term: String, in vocabulary: String) -> VocabularyTerm? {
        vocabularies[vocabulary]?[term]
    }

    /// A vocabulary by its id.
    package subscript(id: String) -> Vocabulary? {
        vocabularies[id]
    }
}

/// A vocabulary in which sites speak to machines.
package struct Vocabulary: Sendable {
    /// Its id, as reservations name it: `robots`, `rsl`.
    package let id: String
    /// Its name for people.
    package let name: String
    /// The address of its specification; empty where there is none.
    package let specification: String
    /// Its terms, in the order of the file.
    package private(set) var terms: [VocabularyTerm] = []
    private var places: [String: Int] = [:]

    fileprivate init(id: String, name: String, specification: String) {
        self.id = id
        self.name = name
        self.specification = specification
    }

    fileprivate mutating func add(_ term: VocabularyTerm) {
        places[term.term] = terms.count
        terms.append(term)
    }

    /// The term that is spelled so.
    package subscript(term: String) -> VocabularyTerm? {
        places[term].map { terms[$0] }
    }
}

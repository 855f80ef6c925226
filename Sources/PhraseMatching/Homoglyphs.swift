// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Letters of one script that look like those of another, as far as words are disguised with them (Unicode UTS #39,
/// section 4: confusables).
///
/// Only words that mix scripts are read so: "mаy" with a Cyrillic а is English, "мау" is no English at all.
enum Homoglyphs {
    /// The Latin letter in lower case that a Cyrillic or Greek letter looks like; nil where it looks like none.
    ///
    /// Capitals and small letters may look like different ones: Ν like N, but ν like v.
    static func latin(_ scalar: UInt32) -> UInt8? {
        latinLetters[scalar]
    }

    /// The Cyrillic letter in lower case that a Latin letter in lower case looks like; nil where it looks like none.
    static func cyrillic(_ byte: UInt8) -> UInt32? {
        cyrillicLetters[byte]
    }

    private static let latinLetters: [UInt32: UInt8] = {
        let pairs =
            "АaаaВbЬbьbСcсcЕeеeЁeёeНhҺhһhІiіiЇiїiЈjјjКkкkМmмmОoоoРpрpЅsѕsТtтtУyуyҮyүyХxхxԀdԁdԚqԛqԜwԝwѴvѵvӀlӏlпnгr"
            + "ΑaαaάaΒbβbϹcϲcΕeεeέeΗhηnΙiιiίiϊiΚkκkΜmΝnνvΟoοoόoΡpρpΤtτtΥyυuύuΧxχxΖzωwώwϳjγy"
        return pairsByFirst(pairs).compactMapValues { UInt8(exactly: $0) }
    }()

    private static let cyrillicLetters: [UInt8: UInt32] = {
        let found = pairsByFirst("aаbвcсeеhнiіjјkкmмoоpрsѕtтxхyуuи")
        return Dictionary(
            uniqueKeysWithValues: found.compactMap { key, value in UInt8(exactly: key).map { ($0, value) } }
        )
    }()

    /// Reads letters two by two.
    private static func pairsByFirst(_ letters: String) -> [UInt32: UInt32] {
        var pairs: [UInt32: UInt32] = [:]
        var first: UInt32?
        for scalar in letters.unicodeScalars {
            if let known = first {
                pairs[known] = scalar.value
                first = nil
            } else {
                first = scalar.value
            }
        }
        return pairs
    }
}

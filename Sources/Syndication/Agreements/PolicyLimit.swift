// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsModel
import RightsPolicy

/// A constraint of ODRL as a limit of an agreement.
struct PolicyLimit {
    private let operand: String
    private let comparator: String
    private let values: [String]
    private let unit: String
    private let isComplete: Bool

    init(_ comparison: ODRLComparison) {
        operand = comparison.leftOperand.map(PolicyLimit.name) ?? "?"
        comparator = comparison.comparator.map(PolicyLimit.name) ?? "?"
        values = comparison.rightOperands.map(\.text)
        unit = comparison.unit.map { PolicyLimit.lastPart($0).lowercased() } ?? ""
        isComplete = comparison.rightOperandReferences.isEmpty && comparison.status == nil && !values.isEmpty
    }

    /// The constraint in a few words: `purpose eq research`.
    var description: String {
        "\(operand) \(comparator) \(values.map(PolicyLimit.name).joined(separator: ", "))"
    }

    /// The name of a term of ODRL; other addresses as they are.
    static func name(_ iri: String) -> String {
        iri.hasPrefix(RDFNamespace.odrl) ? String(iri.dropFirst(RDFNamespace.odrl.count)) : iri
    }

    private static func lastPart(_ iri: String) -> String {
        String(iri.split { "/#:".contains($0) }.last ?? Substring(iri))
    }

    /// Adds the limit to an agreement; false where that can't express it.
    func apply(to agreement: inout Agreement) -> Bool {
        guard isComplete else { return false }
        switch operand {
        case "dateTime": return applyDate(to: &agreement)
        case "spatial": return applyPlaces(to: &agreement)
        case "language": return applyLanguages(to: &agreement)
        case "deliveryChannel": return applyChannels(to: &agreement)
        case "count": return applyCount(to: &agreement)
        case "percentage": return applyPercentage(to: &agreement)
        default: return false
        }
    }

    private var isChoice: Bool {
        ["eq", "isAnyOf", "isPartOf"].contains(comparator) && (comparator != "eq" || values.count == 1)
    }

    private func applyDate(to agreement: inout Agreement) -> Bool {
        guard values.count == 1, let date = PolicyLimit.date(values[0]) else { return false }
        let isOpen = comparator == "lt" || comparator == "gt"
        guard !isOpen || date.secondOfDay == nil || date.day > 0 else { return false }
        switch comparator {
        case "lteq", "lt":
            let last = isOpen ? date.before : date
            if agreement.until.map({ last.end < $0.end }) ?? true { agreement.until = last }
        case "gteq", "gt":
            let first = isOpen ? date.after : date
            if agreement.from.map({ first.start > $0.start }) ?? true { agreement.from = first }
        case "eq":
            guard agreement.from == nil, agreement.until == nil else { return false }
            agreement.from = date
            agreement.until = date
        default: return false
        }
        return true
    }

    /// A date, also one with a zone of its own (`2026-06-30+02:00`), which XML Schema knows.
    private static func date(_ text: String) -> DateTime? {
        if let date = DateTime(text) { return date }
        guard text.utf8.count > 10, var date = DateTime(text.prefix(10)),
            let zone = ClockZone(String(text.dropFirst(10))),
            let offset = zone.offset(day: date.day, secondOfDay: 0)
        else { return nil }
        date.offset = offset
        return date
    }

    private func applyPlaces(to agreement: inout Agreement) -> Bool {
        guard agreement.territories.isEmpty else { return false }
        let places = values.compactMap(PolicyLimit.territory)
        guard places.count == values.count else { return false }
        if isChoice {
            agreement.territories = places
            return true
        }
        guard comparator == "isNoneOf" || comparator == "neq",
            let rest = Territory.normalized("\(Territory.world) except \(places.joined(separator: " "))")
        else { return false }
        agreement.territories = [rest]
        return true
    }

    /// The code of a place: `NL`, `…/iso3166-1a3/NLD`, `iso3166:NL`.
    private static func territory(_ text: String) -> String? {
        let code = lastPart(text)
        return CountryCode.twoLetters(code) ?? Territory.normalized(code)
    }

    private func applyLanguages(to agreement: inout Agreement) -> Bool {
        let tags = values.map(PolicyLimit.lastPart)
        guard agreement.languages.isEmpty, isChoice, tags.allSatisfy(LanguageTag.isWellFormed) else { return false }
        agreement.languages = tags
        return true
    }

    private func applyChannels(to agreement: inout Agreement) -> Bool {
        let words = values.map { PolicyLimit.lastPart($0).lowercased() }
        guard agreement.channels.isEmpty, isChoice, words.allSatisfy(ProposalWords.channels.contains) else {
            return false
        }
        agreement.channels = words
        return true
    }

    /// ODRL counts how often something is done, unless a unit says what is counted.
    private func applyCount(to agreement: inout Agreement) -> Bool {
        guard let most = mostCounted else { return false }
        switch unit {
        case "word", "words": agreement.maxWords = min(most, agreement.maxWords ?? most)
        case "image", "images", "picture", "pictures": agreement.maxImages = min(most, agreement.maxImages ?? most)
        default: return false
        }
        return true
    }

    private var mostCounted: Int? {
        guard values.count == 1, let number = Int(values[0]), number >= 0 else { return nil }
        switch comparator {
        case "lteq": return number
        case "lt" where number > 0: return number - 1
        default: return nil
        }
    }

    private func applyPercentage(to agreement: inout Agreement) -> Bool {
        guard values.count == 1, comparator == "lteq", let most = Double(values[0]), (0...100).contains(most) else {
            return false
        }
        agreement.maxPercent = min(most, agreement.maxPercent ?? most)
        return true
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Territories by their ISO 3166 codes, with the groups that agreements name.
package enum Territory {
    /// Every territory.
    package static let world = "WORLD"

    /// The member states of the European Union, by ISO 3166-1 code.
    static let europeanUnion = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV",
        "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// The states of the European Economic Area, by ISO 3166-1 code.
    static let europeanEconomicArea = europeanUnion + ["IS", "LI", "NO"]

    /// The code in its usual form; nil where it is none: two letters, a subdivision such as `US-CA`, a group, `WORLD`.
    package static func normalized(_ text: String) -> String? {
        let code = text.uppercased()
        if members(of: code) != nil || code == world { return code }
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let country = parts.first, country.count == 2, country.allSatisfy(isLetter), code != "UK" else {
            return nil
        }
        guard parts.count > 1 else { return code }
        let isSubdivision =
            parts.count == 2 && (1...3).contains(parts[1].count)
            && parts[1].allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
        return isSubdivision ? code : nil
    }

    /// Whether all of `inner` lies within one of `outer`; both in normalized form.
    package static func contains(_ outer: [String], _ inner: String) -> Bool {
        if outer.contains(world) { return true }
        let countries = outer.flatMap { members(of: $0) ?? [$0] }
        let parts = members(of: inner) ?? [inner]
        return parts.allSatisfy { part in countries.contains { part == $0 || part.hasPrefix($0 + "-") } }
    }

    /// Whether any part of `left` lies within `right` or the other way round; both in normalized form.
    package static func overlaps(_ left: String, _ right: String) -> Bool {
        if left == world || right == world { return true }
        let leftParts = members(of: left) ?? [left]
        let rightParts = members(of: right) ?? [right]
        return leftParts.contains { contains(rightParts, $0) } || rightParts.contains { contains(leftParts, $0) }
    }

    private static func members(of group: String) -> [String]? {
        switch group {
        case "EU": europeanUnion
        case "EEA": europeanEconomicArea
        default: nil
        }
    }

    private static func isLetter(_ character: Character) -> Bool {
        ("A"..."Z").contains(character)
    }
}

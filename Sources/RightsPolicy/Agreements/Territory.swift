// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Territories by their ISO 3166 codes, with the groups that agreements name and with what is left out of them.
///
/// In normalized form: `NL`, `US-CA`, `EU`, `WORLD`, `WORLD except CA US`.
package enum Territory {
    /// Every territory.
    package static let world = "WORLD"

    /// The member states of the European Union, by ISO 3166-1 code.
    static let europeanUnion = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// The states of the European Economic Area, by ISO 3166-1 code.
    static let europeanEconomicArea = europeanUnion + ["IS", "LI", "NO"]

    /// The territory in its usual form; nil where it is none: two letters, a subdivision such as `US-CA`, a group,
    /// `WORLD`, or one of these with others left out: `WORLD except US, CA`.
    package static func normalized(_ text: String) -> String? {
        let words = text.uppercased().split { $0 == " " || $0 == "," }.map(String.init)
        guard words.count > 1 else { return code(text.uppercased()) }
        guard words.count > 2, words[1] == "EXCEPT", let whole = code(words[0]) else { return nil }
        let left = words.dropFirst(2).compactMap(code)
        guard left.count == words.count - 2, !left.contains(world) else { return nil }
        return "\(whole) except \(Set(left).sorted().joined(separator: " "))"
    }

    /// Whether all of `inner` lies within `outer` taken together; all in normalized form.
    package static func contains(_ outer: [String], _ inner: String) -> Bool {
        let areas = outer.map(TerritoryArea.init)
        let inner = TerritoryArea(inner)
        guard !inner.isWorld else {
            // What one area leaves out of the world must be left out there, too, or lie in another area.
            return areas.contains { area in
                area.isWorld && area.left.allSatisfy { code in inner.leaves(out: code) || contains(outer, code) }
            }
        }
        return inner.parts.allSatisfy { part in
            areas.contains { area in
                area.takesIn(part) && area.left.allSatisfy { !isWithin($0, part) || inner.leaves(out: $0) }
            }
        }
    }

    /// Whether any part of `left` lies within `right` or the other way round; both in normalized form.
    package static func overlaps(_ left: String, _ right: String) -> Bool {
        let (left, right) = (TerritoryArea(left), TerritoryArea(right))
        if left.isWorld, right.isWorld { return true }
        if left.isWorld { return right.parts.contains { !left.leaves(out: $0) } }
        if right.isWorld { return left.parts.contains { !right.leaves(out: $0) } }
        return left.parts.contains { part in
            right.parts.contains { other in
                let narrower = isWithin(part, other) ? part : other
                return (isWithin(part, other) || isWithin(other, part))
                    && !left.leaves(out: narrower) && !right.leaves(out: narrower)
            }
        }
    }

    /// The codes of the states of a group; nil where the code is that of a single territory.
    static func members(of group: String) -> [String]? {
        switch group {
        case "EU": europeanUnion
        case "EEA": europeanEconomicArea
        default: nil
        }
    }

    /// Whether a territory is another one, or a subdivision of it.
    static func isWithin(_ part: String, _ whole: String) -> Bool {
        part == whole || part.hasPrefix(whole + "-")
    }

    /// The code of a single territory or of a group; nil where it is none.
    private static func code(_ code: String) -> String? {
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

    private static func isLetter(_ character: Character) -> Bool {
        ("A"..."Z").contains(character)
    }
}

/// A territory or group with what is left out of it.
struct TerritoryArea {
    /// Whether it is the world.
    let isWorld: Bool
    /// The codes of its states, without those that are left out as a whole; empty for the world.
    let parts: [String]
    /// The codes of what is left out.
    let left: [String]

    /// Reads a territory in normalized form.
    init(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        let whole = words.first ?? text
        let left = words.dropFirst(2).flatMap { Territory.members(of: $0) ?? [$0] }
        self.left = left
        isWorld = whole == Territory.world
        parts =
            isWorld
            ? []
            : (Territory.members(of: whole) ?? [whole]).filter { part in
                !left.contains { Territory.isWithin(part, $0) }
            }
    }

    /// Whether a territory lies in it, but for subdivisions that are left out.
    func takesIn(_ code: String) -> Bool {
        !leaves(out: code) && (isWorld || parts.contains { Territory.isWithin(code, $0) })
    }

    /// Whether a territory is left out as a whole.
    func leaves(out code: String) -> Bool {
        left.contains { Territory.isWithin(code, $0) }
    }
}

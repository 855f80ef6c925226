// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Puts together the licenses of a page that say the same.
///
/// Each candidate is compared with what is known of its license as a whole, never with each of the others.
enum LicenseSelection {
    /// How far apart two candidates may stand to be one statement, in bytes of text.
    private static let neighborhood = 400

    /// The candidates that remain, in their order.
    static func select(_ candidates: [LicenseCandidate]) -> [LicenseCandidate] {
        var known: [Subject: Known] = [:]
        for candidate in candidates { known[Subject(candidate), default: Known()].add(candidate) }
        var kept: [LicenseCandidate] = []
        var places: [Key: Places] = [:]
        for candidate in candidates where !isSaid(candidate, known) {
            let key = Key(candidate)
            if places[key]?.hasPlace(near: candidate.textOffset, neighborhood) == true { continue }
            kept.append(candidate)
            places[key, default: Places()].add(candidate.textOffset)
        }
        return kept
    }

    /// Whether a name says no more than an address, or than a name with a version.
    private static func isSaid(_ candidate: LicenseCandidate, _ known: [Subject: Known]) -> Bool {
        guard !candidate.isAddress, let match = candidate.match else { return false }
        let subject = Subject(candidate)
        if let one = known[subject] {
            if one.addresses.hasPlace(near: candidate.textOffset, neighborhood) { return true }
            // The same license, named again without its version.
            if subject.governsContent, match.version == nil, one.isNamedWithVersion { return true }
        }
        return candidate.origin == .text
            && known[subject.other]?.addresses.hasPlace(near: candidate.textOffset, neighborhood) == true
    }
}

/// A license, and whether it is said of the content or of something else.
private struct Subject: Hashable {
    var id: String?
    var governsContent: Bool

    init(_ candidate: LicenseCandidate) {
        id = candidate.match?.terms.id
        governsContent = candidate.scope == .page || candidate.scope == .work
    }

    /// The same license said of the other.
    var other: Subject {
        var other = self
        other.governsContent.toggle()
        return other
    }
}

/// What candidates have in common that say the same of the same.
private struct Key: Hashable {
    var match: LicenseMatch?
    /// The address where no license is known.
    var href: String?
    var scope: Scope
    var origin: Origin

    init(_ candidate: LicenseCandidate) {
        match = candidate.match
        href = candidate.match == nil ? candidate.href : nil
        scope = candidate.scope
        origin = candidate.origin
    }
}

/// What the candidates of one license say together.
private struct Known {
    /// Where its addresses stand.
    private(set) var addresses = Places()
    /// Whether a version is said of it where readers see it.
    private(set) var isNamedWithVersion = false

    mutating func add(_ candidate: LicenseCandidate) {
        if candidate.isAddress { addresses.add(candidate.textOffset) }
        if candidate.match?.version != nil, !candidate.isHidden { isNamedWithVersion = true }
    }
}

/// Places among the words of a page, and whether one is outside of them.
private struct Places {
    private var offsets: [Int] = []
    private var isOutside = false

    mutating func add(_ offset: Int?) {
        guard let offset else {
            isOutside = true
            return
        }
        offsets.insert(offset, at: first(from: offset))
    }

    /// Whether a place is near an offset, or outside of the words like it.
    func hasPlace(near offset: Int?, _ neighborhood: Int) -> Bool {
        guard let offset else { return isOutside }
        let number = first(from: offset - neighborhood)
        return number < offsets.count && offsets[number] <= offset + neighborhood
    }

    private func first(from offset: Int) -> Int {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

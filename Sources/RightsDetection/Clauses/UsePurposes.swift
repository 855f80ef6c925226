// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a prohibition forbids where it names uses and their purposes.
///
/// "May not be used for commercial purposes" forbids no other use, so that the "used" counts with the purpose and not
/// beside it; in "use or text and data mining" it stands for itself.
struct UsePurposes {
    /// How far from "used" its purpose may stand, in folded bytes.
    private static let widestGap = 64

    let text: [UInt8]
    /// The words that put two things side by side; where none are known, every action stands for itself.
    let conjunctions: Set<String>

    /// The actions that the cues of a sentence name as forbidden, each once.
    func forbidden(_ cues: SentenceCues) -> [Action] {
        let named = cues.actions
        var seen: Set<Action> = []
        let all = named.map(\.action).filter { seen.insert($0).inserted }
        guard !conjunctions.isEmpty, seen.contains(.use), seen.contains(where: Self.isPurpose) else { return all }
        let isFree = named.indices.contains { index in
            named[index].action == .use && !hasPurpose(index, among: named)
        }
        return isFree ? all : all.filter { $0 != .use }
    }

    /// Whether commercial purposes and others stand side by side: "for commercial or non-commercial purposes".
    func areAllNamed(in cues: SentenceCues) -> Bool {
        let commercial = cues.actions.filter { $0.action == .commercial }.map(\.range)
        let others = cues.conditions.filter { $0.condition == .nonCommercial || $0.condition == .personalUse }
        guard let trade = commercial.first, let other = others.first?.range else { return false }
        let start = min(trade.upperBound, other.upperBound)
        let end = max(trade.lowerBound, other.lowerBound)
        guard start < end, end - start <= Self.widestGap else { return false }
        let words = text[start..<end].split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2F }
        return !words.isEmpty && words.allSatisfy { conjunctions.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private static func isPurpose(_ action: Action) -> Bool {
        action == .commercial || action == .tdm || action == .aiTrain
    }

    /// Whether a "use" has its purpose right before it ("commercial use") or behind it ("used for text mining").
    private func hasPurpose(_ index: Int, among named: [(action: Action, range: Range<Int>)]) -> Bool {
        let use = named[index].range
        if index > 0, Self.isPurpose(named[index - 1].action) {
            let gap = use.lowerBound - named[index - 1].range.upperBound
            if gap <= 1 { return true }
        }
        guard let next = named[(index + 1)...].first(where: { $0.range.lowerBound >= use.upperBound }),
            Self.isPurpose(next.action)
        else { return false }
        let gap = use.upperBound..<next.range.lowerBound
        return gap.count <= Self.widestGap && !isList(text[gap])
    }

    /// Whether words between two actions put them side by side.
    private func isList(_ between: ArraySlice<UInt8>) -> Bool {
        if between.contains(where: { $0 == 0x2C || $0 == 0x2F || $0 == 0x3B || $0 == 0x26 }) { return true }
        return between.split(separator: 0x20).contains { conjunctions.contains(String(decoding: $0, as: UTF8.self)) }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The numbers that keep within the bounds of several comparisons.
struct NumberInterval {
    private var least = -Double.infinity
    private var isLeastIn = true
    private var most = Double.infinity
    private var isMostIn = true

    /// Whether a number can lie within some comparisons and outside of others.
    static func isPossible(inside: [ConditionLiteral], outside: [ConditionLiteral]) -> Bool {
        var interval = NumberInterval()
        for case .comparison(let comparison) in inside.map(\.argument) { interval.limit(to: comparison) }
        for case .comparison(let comparison) in outside.map(\.argument) { interval.limit(toOutsideOf: comparison) }
        return interval.least < interval.most
            || interval.least == interval.most && interval.isLeastIn && interval.isMostIn
    }

    private mutating func limit(to comparison: Comparison) {
        if let bound = comparison.moreThan { raise(to: bound, isIn: false) }
        if let bound = comparison.atLeast { raise(to: bound, isIn: true) }
        if let bound = comparison.lessThan { lower(to: bound, isIn: false) }
        if let bound = comparison.atMost { lower(to: bound, isIn: true) }
    }

    /// The outside of one bound is on its other side; that of two is in two parts, and limits nothing here.
    private mutating func limit(toOutsideOf comparison: Comparison) {
        switch (comparison.moreThan, comparison.atLeast, comparison.lessThan, comparison.atMost) {
        case (let bound?, nil, nil, nil): lower(to: bound, isIn: true)
        case (nil, let bound?, nil, nil): lower(to: bound, isIn: false)
        case (nil, nil, let bound?, nil): raise(to: bound, isIn: true)
        case (nil, nil, nil, let bound?): raise(to: bound, isIn: false)
        default: break
        }
    }

    private mutating func raise(to bound: Double, isIn: Bool) {
        guard bound > least || bound == least && !isIn else { return }
        (least, isLeastIn) = (bound, isIn)
    }

    private mutating func lower(to bound: Double, isIn: Bool) {
        guard bound < most || bound == most && !isIn else { return }
        (most, isMostIn) = (bound, isIn)
    }
}

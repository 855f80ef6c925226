// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// Bounds for the time between two dates: `{at-least: P2D}`.
package struct DurationComparison: Sendable, Hashable {
    /// How the time stands to a bound.
    package enum Relation: String, CaseIterable, Sendable, Hashable {
        /// It must be longer.
        case moreThan = "more-than"
        /// It must be as long or longer.
        case atLeast = "at-least"
        /// It must be shorter.
        case lessThan = "less-than"
        /// It must be as short or shorter.
        case atMost = "at-most"
    }

    /// One bound.
    package struct Bound: Sendable, Hashable {
        /// How the time stands to it.
        package var relation: Relation
        /// The span.
        package var duration: CalendarDuration
    }

    /// The bounds, all of which must hold.
    package var bounds: [Bound]

    /// Makes a comparison with one bound.
    package init(_ relation: Relation, _ duration: CalendarDuration) {
        bounds = [Bound(relation: relation, duration: duration)]
    }

    /// Makes a comparison.
    package init(bounds: [Bound]) {
        self.bounds = bounds
    }

    /// Whether the time from one date to another keeps within all bounds; unknown where a date is missing, or where the
    /// time of day would decide and isn't given.
    package func holds(from first: DateTime?, to last: DateTime?) -> Truth {
        guard let first, let last else { return .unknown }
        return bounds.map { $0.holds(from: first, to: last) }.all
    }
}

extension DurationComparison.Bound {
    fileprivate func holds(from first: DateTime, to last: DateTime) -> Truth {
        let distance = last.distance(beyond: duration, from: first)
        switch relation {
        case .moreThan: return truth(always: distance.lowerBound > 0, ever: distance.upperBound > 0)
        case .atLeast: return truth(always: distance.lowerBound >= 0, ever: distance.upperBound >= 0)
        case .lessThan: return truth(always: distance.upperBound < 0, ever: distance.lowerBound < 0)
        case .atMost: return truth(always: distance.upperBound <= 0, ever: distance.lowerBound <= 0)
        }
    }

    private func truth(always: Bool, ever: Bool) -> Truth {
        always ? .true : ever ? .unknown : .false
    }
}

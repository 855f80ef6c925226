// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel
package import StructuredText

/// The edge of a day that counts.
package enum DayEdge: Sendable {
    /// Its first second.
    case start
    /// Its last second.
    case end
}

extension LocatedNode {
    /// A date or moment; where it has no offset of its own, by the clocks of a zone.
    ///
    /// - Parameter edge: the edge of a whole day at which the clocks are read: on the days on which they change, the
    ///   other edge is an hour off.
    package func dateTime(in zone: ClockZone, at edge: DayEdge) throws(StructuredTextError) -> DateTime {
        var date = try dateTime()
        guard try !hasOffset() else { return date }
        let second = date.secondOfDay ?? (edge == .start ? 0 : 86_399)
        guard let offset = zone.offset(day: date.day, secondOfDay: second) else {
            throw error(
                "the clocks of \(zone.name) are known here from \(zone.firstYear) on; write a time with its offset"
            )
        }
        date.offset = offset
        return date
    }

    /// A percentage from 0 to 100.
    func percentage() throws(StructuredTextError) -> Double {
        let percent = try number()
        guard (0...100).contains(percent) else { throw error("expected a percentage from 0 to 100") }
        return percent
    }

    private func hasOffset() throws(StructuredTextError) -> Bool {
        let clock = try string().dropFirst(10)
        return clock.contains { "Zz+-".contains($0) }
    }
}

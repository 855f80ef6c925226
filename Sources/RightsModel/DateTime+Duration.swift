// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension DateTime {
    /// The date a span later; the last day of the month where the month has no such day.
    public func adding(_ duration: CalendarDuration) -> DateTime {
        var later = self
        if duration.months != 0 {
            let (year, month, monthDay) = DateTime.civil(day)
            let count = year * 12 + month - 1 + duration.months
            let (laterYear, laterMonth) = (count / 12, count % 12 + 1)
            let last = DateTime.lengthOfMonth(laterMonth, year: laterYear)
            later.day = DateTime.days(year: laterYear, month: laterMonth, day: min(monthDay, last))
        }
        later.day += duration.days
        guard let second = secondOfDay else {
            later.day += duration.seconds / 86_400
            return later
        }
        later.day += (second + duration.seconds) / 86_400
        later.secondOfDay = (second + duration.seconds) % 86_400
        return later
    }

    /// By how much this date lies beyond the end of a span that begins with `first`; negative where it lies before.
    ///
    /// The least and the most that it may be, in seconds; in days where only days are given on both sides.
    public func distance(beyond duration: CalendarDuration, from first: DateTime) -> ClosedRange<Int> {
        if secondOfDay == nil, first.secondOfDay == nil, duration.seconds % 86_400 == 0 {
            let days = day - first.adding(duration).day
            return days...days
        }
        let earliest = first.at(0).adding(duration).start
        let latest = first.at(86_399).adding(duration).start
        return (start - latest)...(end - earliest)
    }

    /// The date with a time of day where it has none.
    private func at(_ second: Int) -> DateTime {
        var date = self
        date.secondOfDay = secondOfDay ?? second
        return date
    }
}

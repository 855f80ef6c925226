// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A span of time by the calendar (ISO 8601): `P30D`, `P1Y6M`, `P2W`, `PT36H`.
public struct CalendarDuration: Sendable, Hashable {
    /// The months, those of the years included.
    public var months: Int
    /// The days, those of the weeks included.
    public var days: Int
    /// The seconds by the clock.
    public var seconds: Int

    /// Makes a span.
    public init(months: Int = 0, days: Int = 0, seconds: Int = 0) {
        self.months = months
        self.days = days
        self.seconds = seconds
    }

    /// Reads `P1Y2M3W4DT5H6M7S`, of which at least one part must stand there; nil for the rest.
    public init?(_ text: some StringProtocol) {
        var rest = text.unicodeScalars[...]
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        self.init()
        var units = "YMWD".unicodeScalars[...]
        var isTime = false
        while !rest.isEmpty {
            if rest.first == "T", !isTime {
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
                (isTime, units) = (true, "HMS".unicodeScalars[...])
                continue
            }
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard (1...6).contains(digits.count), let number = Int(String(String.UnicodeScalarView(digits))) else {
                return nil
            }
            rest = rest.dropFirst(digits.count)
            guard let unit = rest.popFirst(), let index = units.firstIndex(of: unit) else { return nil }
            // Each unit once, from the greatest to the smallest.
            units = units[units.index(after: index)...]
            add(number, of: unit, isTime: isTime)
        }
    }

    private mutating func add(_ number: Int, of unit: Unicode.Scalar, isTime: Bool) {
        switch (unit, isTime) {
        case ("Y", _): months += number * 12
        case ("M", false): months += number
        case ("W", _): days += number * 7
        case ("D", _): days += number
        case ("H", _): seconds += number * 3600
        case ("M", true): seconds += number * 60
        default: seconds += number
        }
    }
}

extension CalendarDuration: CustomStringConvertible {
    /// The span in ISO 8601, in its shortest form: `P1Y6M`, `P30D`, `PT36H`.
    public var description: String {
        func part(_ number: Int, _ unit: String) -> String { number == 0 ? "" : "\(number)\(unit)" }
        let date = part(months / 12, "Y") + part(months % 12, "M") + part(days, "D")
        let time = part(seconds / 3600, "H") + part(seconds / 60 % 60, "M") + part(seconds % 60, "S")
        guard !date.isEmpty || !time.isEmpty else { return "P0D" }
        return "P\(date)" + (time.isEmpty ? "" : "T\(time)")
    }
}

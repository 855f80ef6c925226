// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A duration of XML Schema: months and seconds, which can't be compared with each other.
struct XSDDuration: Sendable, Hashable {
    /// Whole months.
    private let months: Int
    /// Nanoseconds besides.
    private let nanoseconds: Int128

    /// Reads `P1Y2M`, `P30D`, `-PT12H30M`; nil for everything else.
    init?(_ text: String) {
        var reader = DigitReader(text)
        let sign = reader.take("-") ? -1 : 1
        guard reader.take("P"), !reader.isAtEnd else { return nil }
        var months = 0
        var seconds: Int128 = 0
        var fraction = 0
        var isTime = false
        while !reader.isAtEnd {
            if reader.take("T") {
                guard !isTime, !reader.isAtEnd else { return nil }
                isTime = true
            }
            guard let number = reader.number(minimum: 1), let part = reader.nanoseconds() else { return nil }
            if part > 0 || isTime && reader.take("S") {
                guard part == 0 || isTime && reader.take("S"), reader.isAtEnd else { return nil }
                seconds += Int128(number)
                fraction = part
            } else if !isTime, reader.take("Y") {
                months += 12 * number
            } else if !isTime, reader.take("M") {
                months += number
            } else if !isTime, reader.take("W") {
                seconds += Int128(number) * 604_800
            } else if !isTime, reader.take("D") {
                seconds += Int128(number) * 86_400
            } else if isTime, reader.take("H") {
                seconds += Int128(number) * 3600
            } else if isTime, reader.take("M") {
                seconds += Int128(number) * 60
            } else {
                return nil
            }
        }
        self.months = sign * months
        nanoseconds = Int128(sign) * (seconds * 1_000_000_000 + Int128(fraction))
    }

    /// Whether it is shorter (-1), as long (0) or longer (1) than `other`; nil where that hangs on the months meant.
    func compared(to other: XSDDuration) -> Int? {
        let day: Int128 = 86_400 * 1_000_000_000
        // A month has 28 to 31 days.
        let months = Int128(self.months - other.months)
        let least = (months >= 0 ? months * 28 : months * 31) * day + nanoseconds - other.nanoseconds
        let most = (months >= 0 ? months * 31 : months * 28) * day + nanoseconds - other.nanoseconds
        if least > 0 { return 1 }
        if most < 0 { return -1 }
        return least == 0 && most == 0 ? 0 : nil
    }
}

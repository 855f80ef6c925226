// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Notices that a reservation completes, or in which it stands in the place of a mark.
extension NoticeParser {
    /// The most bytes of a block in which years and a reservation are a notice without a mark.
    private static let longestUnmarked = 400

    /// "© 2017 Todos los derechos reservados para Grupo Extra", or the mark with the reservation alone.
    func reserved(
        _ mark: NoticeMark,
        _ years: YearSpan?,
        _ reservation: Range<Int>,
        start: Int,
        limit: Int
    ) -> Found? {
        let next = reader.skipJoints(reservation.upperBound, limit: limit)
        if mark.kind == .sign || years != nil, next > reservation.upperBound,
            text.bytes[reservation.upperBound..<next].allSatisfy({ $0 != 0x2E && $0 != 0x2D }),
            let holder = name(at: next, mark: mark, hasYears: years != nil, limit: limit)
        {
            return Found(notice: Notice(holder: words(holder), years: years), range: start..<holder.upperBound)
        }
        if let years {
            let end = reader.years.years(at: reader.skipJoints(mark.range.upperBound, limit: limit))?.end
            return Found(notice: Notice(years: years), range: start..<max(mark.range.upperBound, end ?? 0))
        }
        if let (years, end) = trailingYears(behind: skipCall(reservation.upperBound), limit: limit) {
            return Found(notice: Notice(years: years), range: start..<end)
        }
        return mark.kind == .sign ? Found(notice: Notice(), range: start..<reservation.upperBound) : nil
    }

    /// "All rights reserved ©", "2021 all rights reserved ©": the sign behind a reservation that makes up the block.
    func reservedBefore(_ mark: NoticeMark, floor: Int) -> Found? {
        let years = reader.years.years(at: floor)
        let start = years.map { reader.skipJoints($0.end, limit: mark.range.lowerBound) } ?? floor
        guard mark.kind == .sign, let first = reader.reservation(at: start),
            text.bytes[first.upperBound..<max(first.upperBound, mark.range.lowerBound)].allSatisfy({ $0 < 0x30 })
        else { return nil }
        return Found(notice: Notice(years: years?.span), range: floor..<mark.range.upperBound)
    }

    /// The notice without a mark: years, a holder and a reservation, as in "2019 Example All Rights Reserved".
    func unmarked() -> Found? {
        guard range.count < Self.longestUnmarked,
            let hit = reader.hits.hits.first(where: { $0.category == .reservation })
        else { return nil }
        let floor = range.lowerBound
        let limit = hit.range.lowerBound
        if let years = reader.years.years(at: floor), years.end < limit {
            let start = reader.skipJoints(years.end, limit: limit)
            guard let holder = reader.holder(at: start, limit: limit), isCapital(at: holder.lowerBound) else {
                return nil
            }
            return Found(notice: Notice(holder: words(holder), years: years.span), range: floor..<holder.upperBound)
        }
        guard let (span, end) = trailingYears(behind: hit.range.upperBound, limit: range.upperBound),
            let holder = reader.holder(before: limit, floor: floor), isCapital(at: holder.lowerBound)
        else { return nil }
        return Found(notice: Notice(holder: words(holder), years: span), range: holder.lowerBound..<end)
    }

    /// The offset behind the "!" of a reservation.
    private func skipCall(_ index: Int) -> Int {
        index < range.upperBound && text.bytes[index] == UInt8(ascii: "!") ? index + 1 : index
    }
}

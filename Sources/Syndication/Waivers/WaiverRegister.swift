// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// Marks the violations that somebody has accepted, in one report after the other; no decision changes.
public struct WaiverRegister: Sendable {
    /// The rule of a waiver that no longer holds.
    static let expiredRule = "expired-waiver"

    private let records: [WaiverRecord]
    private var isUsed: [Bool]
    private let baseline: Baseline
    /// How often each fingerprint of the baseline may still be met.
    private var known: [String: Int] = [:]
    private var items: Set<String> = []

    /// Reads files of waivers, and a baseline.
    ///
    /// - Throws: `InputError` where a file can't be read, `StructuredTextError` at the first thing that is wrong in one.
    public init(waivers paths: [String] = [], baseline: Baseline = Baseline()) throws {
        records = try paths.flatMap(WaiverFile.read)
        isUsed = Array(repeating: false, count: records.count)
        self.baseline = baseline
        for entry in baseline.entries { known[entry.fingerprint, default: 0] += 1 }
    }

    /// The report with its accepted violations marked, and with a violation more for each waiver that no longer holds.
    ///
    /// - Parameter date: the day as of which decisions were made.
    public mutating func applied(to report: CheckReport, on date: DateTime?) -> CheckReport {
        var report = report
        for index in report.results.indices {
            items.insert(report.results[index].item)
            mark(&report.results[index], on: date)
        }
        for number in records.indices where !records[number].holds(on: date) {
            guard let index = place(of: records[number], in: report) else { continue }
            isUsed[number] = true
            let violation = Self.violation(by: records[number], of: report.results[index], isDated: date != nil)
            report.results[index].violations.append(violation)
        }
        return report
    }

    /// The result at which a waiver that has ended is told: the first with a violation of its, else the first of its items.
    private func place(of record: WaiverRecord, in report: CheckReport) -> Int? {
        report.results.firstIndex { result in result.violations.contains { record.covers($0, of: result) } }
            ?? report.results.firstIndex { record.covers(item: $0.item) }
    }

    private mutating func mark(_ result: inout CheckResult, on date: DateTime?) {
        for index in result.violations.indices {
            let violation = result.violations[index]
            let waivers = records.indices.filter { records[$0].covers(violation, of: result) }
            for number in waivers { isUsed[number] = true }
            if let number = waivers.first(where: { records[$0].holds(on: date) }) {
                result.violations[index].waiver = records[number].waiver
            } else if let left = known[violation.fingerprint], left > 0 {
                known[violation.fingerprint] = left - 1
                result.violations[index].waiver = Waiver(kind: .baseline)
            }
        }
    }

    private static func violation(by record: WaiverRecord, of result: CheckResult, isDated: Bool) -> Violation {
        let until = record.waiver.until?.description ?? ""
        let names = "The waiver of \(record.rule) by \(record.waiver.person ?? "") (\(record.waiver.reason ?? ""))"
        let message =
            isDated
            ? "\(names) ended on \(until)."
            : "\(names) holds until \(until), but the batch gives no date as of which that could be told."
        var violation = Violation(
            rule: expiredRule,
            severity: .error,
            decision: result.decision,
            message: message,
            remedy: isDated
                ? "Mend what was waived, or let a person renew the waiver at \(record.place)."
                : "Give the batch a date, or use --as-of.",
            evidence: [Evidence(text: "until \(until)", location: record.location)]
        )
        violation.fingerprint = "\(expiredRule):\(record.rule):\(record.item):\(until)"
        return violation
    }

    /// What is no longer needed, as sentences with places: waivers that were about nothing, and violations of the
    /// baseline that are gone though their items were checked.
    public var warnings: [String] {
        var warnings = records.indices.filter { !isUsed[$0] }.map { index in
            "\(records[index].place): no violation of \(records[index].rule) was there to be waived"
        }
        var left = known
        for entry in baseline.entries.reversed() where items.contains(entry.item) {
            guard let count = left[entry.fingerprint], count > 0 else { continue }
            left[entry.fingerprint] = count - 1
            warnings.append(
                "the baseline holds a violation of \(entry.rule) by \(entry.item) (\(entry.action)) that is gone;"
                    + " write it anew with --write-baseline"
            )
        }
        return warnings
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The measurements as a table; the first row is what the others are compared with.
struct ResultTable {
    private let pageCount: Int
    private let megabytes: Double
    private var rows: [(name: String, seconds: Double)] = []

    init(pageCount: Int, bytes: Int) {
        self.pageCount = pageCount
        megabytes = Double(bytes) / 1_000_000
    }

    mutating func add(_ name: String, seconds: Double) {
        rows.append((name, seconds))
    }

    /// The table for people.
    var text: String {
        var lines = ["\(pageCount) pages, \(rounded(megabytes, 1)) MB"]
        lines.append(padded("step", 16) + leftPadded("ms", 10) + leftPadded("MB/s", 10) + leftPadded("ratio", 8))
        for row in rows {
            let ratio = (rows.first?.seconds ?? row.seconds) / row.seconds
            lines.append(
                padded(row.name, 16) + leftPadded(rounded(row.seconds * 1_000, 1), 10)
                    + leftPadded(rounded(megabytes / row.seconds, 1), 10) + leftPadded(rounded(ratio, 2), 8)
            )
        }
        return lines.joined(separator: "\n")
    }

    private func rounded(_ value: Double, _ places: Int) -> String {
        let scale = places == 1 ? 10.0 : 100.0
        let whole = Int((value * scale).rounded())
        let fraction = String(whole % Int(scale))
        return "\(whole / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func leftPadded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

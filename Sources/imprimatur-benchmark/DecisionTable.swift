// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the decisions took: of a tenth of rules and proposals, of a tenth of the rules, of a tenth of the proposals, of all.
struct DecisionTable {
    let sizes: [(rules: Int, proposals: Int)]
    let seconds: [Double]

    /// The table for people.
    var text: String {
        let titles = ["rules", "proposals", "ms", "decisions/s", "ns a rule"]
        let rows = zip(sizes, seconds).map { size, seconds in
            [
                "\(size.rules)", "\(size.proposals)", "\(Int((seconds * 1_000).rounded()))",
                "\(Int((Double(size.proposals) / seconds).rounded()))",
                "\(Int((seconds * 1e9 / Double(size.proposals) / Double(size.rules)).rounded()))",
            ]
        }
        let lines = ([titles] + rows).map { row in
            row.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
        }
        return (lines + growth).joined(separator: "\n")
    }

    private var growth: [String] {
        guard let last = seconds.last, seconds.count == 4 else { return [] }
        return [
            "growth with proposals: exponent \(exponent(from: seconds[2], to: last))",
            "growth with rules: exponent \(exponent(from: seconds[1], to: last))",
        ]
    }

    /// The exponent of a growth by ten, in hundredths.
    private func exponent(from less: Double, to more: Double) -> String {
        "\((log10(more / less) * 100).rounded() / 100)"
    }
}

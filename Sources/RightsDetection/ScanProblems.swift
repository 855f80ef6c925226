// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension Findings {
    /// Reports what stood in the way of reading the page whole: its encoding, and the limits that it reached.
    mutating func reportScanProblems(of outline: HTMLOutline) {
        for problem in outline.source.problems {
            let message = problem.description
            let sentence = message.prefix(1).uppercased() + message.dropFirst() + "."
            report(Diagnostic(code: problem.code, message: sentence))
        }
        for limit in outline.limitsReached {
            report(
                Diagnostic(code: .limitReached, message: limit.message),
                at: .source(limit.offset, element: -1)
            )
        }
        // The content of an item may be plain text.
        if !isOfItem, outline.elements.allSatisfy({ $0.sourceOffset < 0 }) {
            report(Diagnostic(code: .noMarkup, message: "The page has no markup."))
        }
    }
    /// Reports that the time for the page is used up.
    mutating func reportOutOfTime(_ time: Duration, leaving detectors: [String]) {
        let message =
            "Reading the page took more than \(time.components.seconds) s; left out: \(detectors.joined(separator: ", "))."
        report(Diagnostic(code: .limitReached, message: message))
    }
}

extension DecodingProblem {
    fileprivate var code: Diagnostic.Code {
        switch self {
        case .mismatch, .unknownLabel, .unsupported: .encodingMismatch
        case .replaced, .zeroBytes: .invalidBytes
        }
    }
}

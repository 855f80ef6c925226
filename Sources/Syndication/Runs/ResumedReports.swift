// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
import JSONText
import RightsDetection

/// What an interrupted run over pages has left in its output of JSON Lines, so that the next one goes on behind it.
///
/// A report is taken for written where its line has an end; a torn line is not. The reports must be those of the first
/// pages of the run, in their order.
public struct ResumedReports {
    /// How many reports are there already.
    public private(set) var count = 0
    /// The length of their lines, in bytes: what stands behind them is torn.
    public private(set) var length = 0
    /// Whether one of them tells that its page could not be read.
    public private(set) var hasUnreadablePage = false

    /// The longest line that is read, in bytes.
    private static let longestLine = 1 << 30

    /// Reads an output, and passes over the pages whose reports are there.
    ///
    /// - Parameters:
    ///   - path: the file; one that isn't there has no reports.
    ///   - pages: the pages of the run, from the first on.
    /// - Throws: where the file can't be read, or holds the reports of another run.
    public init(path: String, passingOver pages: inout PageSources.Iterator) throws(InputError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let reader = ByteReader(try FilePieces(path))
        while let line = try reader.line(limit: Self.longestLine), line.isTerminated {
            guard let page = pages.next() else {
                throw InputError(
                    path: "\(path):\(count + 1)",
                    message: "the output has more reports than the run has pages; it is another run's"
                )
            }
            try take(line.bytes, source: page.source, path: path)
            length = reader.offset
        }
    }

    private mutating func take(_ line: [UInt8], source: String, path: String) throws(InputError) {
        let head = "{\"schema\":\"imprimatur.audit/1\",\"page\":{\"source\":\(JSONWriter.compact(.string(source)))"
        guard line.starts(with: head.utf8), line.last == UInt8(ascii: "}") else {
            throw InputError(
                path: "\(path):\(count + 1)",
                message:
                    "this is not the report on \(source), which is page \(count + 1) of the run; it is another run's"
            )
        }
        count += 1
        hasUnreadablePage = hasUnreadablePage || line.firstRange(of: Array("\"code\":\"unreadable-page\"".utf8)) != nil
    }
}

extension PageSources.Element {
    /// The page's name in reports.
    fileprivate var source: String {
        switch page {
        case .success(.file(let path)): path
        case .success(.page(let page)): page.source
        case .failure(let error): error.path
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Tells the lines and columns of a file beside the page.
struct SidecarPositions: Sendable {
    private let sidecar: Sidecar
    /// The offsets of the first bytes of all lines.
    private let lineStarts: [Int]

    init(_ sidecar: Sidecar) {
        self.sidecar = sidecar
        var starts = [0]
        for (offset, byte) in sidecar.bytes.enumerated() {
            // A carriage return ends a line where no line feed follows.
            let next = offset + 1
            let isReturn = byte == 0x0D && !(next < sidecar.bytes.count && sidecar.bytes[next] == 0x0A)
            if byte == 0x0A || isReturn { starts.append(next) }
        }
        lineStarts = starts
    }

    /// The location of a byte; columns are Unicode scalars of UTF-8.
    func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), sidecar.bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = sidecar.bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(line: low + 1, column: column + 1, offset: offset, source: sidecar.source)
    }
}

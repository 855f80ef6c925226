// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Tells the lines and columns of a file beside the page.
struct SidecarPositions: Sendable {
    private let sidecar: Sidecar
    private let table: PositionTable

    init(_ sidecar: Sidecar) {
        self.sidecar = sidecar
        table = PositionTable(sidecar.bytes)
    }

    /// The location of a byte; columns are Unicode scalars of UTF-8.
    func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), sidecar.bytes.count)
        let (line, column) = table.lineAndColumn(at: offset, in: sidecar.bytes)
        return SourceLocation(line: line, column: column, offset: offset, source: sidecar.source)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// Turns JSON Lines, strict JSON in each, into located nodes.
struct JSONLinesReader {
    let source: SourceText

    func read() throws(StructuredTextError) -> [LocatedNode] {
        let reader = JSONReader(source: source)
        let bytes = source.bytes
        var cursor = LineCursor(bytes: bytes)
        var nodes: [LocatedNode] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) {
                cursor.move(to: start)
                nodes.append(try reader.node(root(in: start..<end, cursor: cursor), cursor: &cursor))
            }
            start = end + 1
        }
        return nodes
    }

    private func root(in range: Range<Int>, cursor: LineCursor) throws(StructuredTextError) -> JSONNode {
        let parser = JSONParser(mode: .strict, depthLimit: StructuredText.depthLimit)
        do throws(JSONTextError) {
            return try parser.parse(source.bytes, in: range).root
        } catch {
            var place = cursor
            place.move(to: error.offset)
            throw source.error(error.message, line: place.line, column: place.column)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// Turns the rows of a batch in CSV into one batch.
struct BatchTable {
    private let header: LocatedNode
    private let columns: [BatchColumn]
    private let rows: [[LocatedNode]]
    private let rowNodes: [LocatedNode]

    /// Takes the rows, of which the first names the columns.
    ///
    /// - Throws: where a column is unknown, missing or there twice, or a row is longer or shorter than the header.
    init(_ table: [LocatedNode]) throws(StructuredTextError) {
        guard let header = table.first else { preconditionFailure("a file without rows is an error of its reader") }
        self.header = header
        let columns = try BatchTable.columns(header)
        var (rows, nodes): ([[LocatedNode]], [LocatedNode]) = ([], [])
        for row in table.dropFirst() {
            let fields = try row.list()
            // Spreadsheets leave rows of commas below the last one.
            guard fields.contains(where: { !$0.text.isEmpty }) else { continue }
            guard fields.count == columns.count else {
                let place = fields.count > columns.count ? fields[columns.count] : row
                throw place.error("the header row names \(columns.count) columns, this row has \(fields.count) fields")
            }
            rows.append(fields)
            nodes.append(row)
        }
        (self.columns, self.rows, rowNodes) = (columns, rows, nodes)
    }

    /// The batch as one mapping, as the YAML form has it.
    func root() throws(StructuredTextError) -> LocatedNode {
        var members = [header.member("schema", .scalar(BatchReader.schema, isQuoted: true))]
        if let batch = try batch() { members.append(batch) }
        let items = zip(rows, rowNodes).map { fields, row in
            var item = row
            item.content = .mapping(self.members(zip(columns, fields).filter { !$0.0.isOfBatch }))
            return item
        }
        members.append(header.member("items", .sequence(items)))
        var root = header
        root.content = .mapping(members)
        return root
    }

    /// What the rows say of the whole batch; nil where they say nothing.
    private func batch() throws(StructuredTextError) -> LocatedMember? {
        var values: [(BatchColumn, LocatedNode)] = []
        for (index, column) in columns.enumerated() where column.isOfBatch {
            let given = rows.map { $0[index] }.filter { !$0.text.isEmpty }
            guard let first = given.first else { continue }
            if let other = given.first(where: { $0.text != first.text }) {
                throw other.error(
                    "a batch has one \(column.name), but line \(first.line) says “\(first.text)”; put it into another batch"
                )
            }
            values.append((column, first))
        }
        return values.isEmpty ? nil : header.member("batch", .mapping(members(values)))
    }

    /// The members of a mapping by their columns; what leads through the same key stands in one mapping below it.
    private func members(_ values: [(BatchColumn, LocatedNode)]) -> [LocatedMember] {
        var members: [LocatedMember] = []
        for (column, field) in values where !field.text.isEmpty {
            let value = field.member(column.path.last ?? column.name, BatchTable.content(field, as: column.form))
            guard column.path.count > 1 else {
                members.append(value)
                continue
            }
            if let index = members.firstIndex(where: { $0.key == column.path[0] }) {
                members[index].value.content = .mapping((members[index].value.members ?? []) + [value])
            } else {
                members.append(field.member(column.path[0], .mapping([value])))
            }
        }
        return members
    }

    private static func content(_ field: LocatedNode, as form: BatchColumn.Form) -> LocatedNode.Content {
        switch form {
        case .text:
            return field.content
        case .value:
            return .scalar(field.text, isQuoted: false)
        case .listOrNone where field.text == "none":
            return .sequence([])
        case .list, .listOrNone:
            let words = field.text.split(separator: ";").map(BatchTable.trimmed).filter { !$0.isEmpty }
            return .sequence(words.map { field.member("", .scalar($0, isQuoted: true)).value })
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension BatchTable {
    private static func columns(_ header: LocatedNode) throws(StructuredTextError) -> [BatchColumn] {
        let fields = try header.list()
        if fields.count == 1, let mark = fields[0].text.first(where: { $0 == ";" || $0 == "\t" }) {
            let name = mark == ";" ? "semicolons" : "tabs"
            throw header.error("the columns are separated by \(name); expected commas")
        }
        var columns: [BatchColumn] = []
        for field in fields {
            guard let column = BatchColumn.all.first(where: { $0.name == field.text }) else {
                throw unknown(field)
            }
            if let same = columns.first(where: { $0.path == column.path && $0.isOfBatch == column.isOfBatch }) {
                throw field.error("the column “\(column.name)” says what the column “\(same.name)” says already")
            }
            columns.append(column)
        }
        for name in ["id", "action"] where !columns.contains(where: { $0.name == name }) {
            throw header.error("the header row needs a column “\(name)”")
        }
        guard columns.contains(where: { $0.name == "page" || $0.name == "url" }) else {
            throw header.error("the header row needs a column “page” (the page's file)")
        }
        return columns
    }

    private static func unknown(_ field: LocatedNode) -> StructuredTextError {
        let names = BatchColumn.all.map(\.name)
        guard let nearest = NearestWord.of(field.text, in: names) else {
            return field.error("unknown column “\(field.text)”; known are \(names.joined(separator: ", "))")
        }
        return field.error("unknown column “\(field.text)”; did you mean “\(nearest)”?")
    }
}

extension LocatedNode {
    /// The words of a field.
    fileprivate var text: String {
        guard case .scalar(let text, _) = content else { return "" }
        return text
    }
}

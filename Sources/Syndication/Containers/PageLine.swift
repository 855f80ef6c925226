// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
import HTMLScan
import JSONText
import RightsDetection
import StructuredText

/// A line of JSON with a page: `{"url": …, "headers": {…}, "html": …}`, or with its bytes as they came, `html_base64`.
///
/// A line may be a news item in ninjs as well. Other keys are passed over, but not those that look like one of these.
struct PageLine {
    /// The name of the page: file and line.
    let source: String
    let bytes: [UInt8]
    /// The path of the file.
    let file: String
    /// What stands before the line.
    let start: PageItem.Start

    private static let keys = ["url", "headers", "html", "html_base64"]

    /// Reads the page.
    func page() throws(InputError) -> Page {
        let root = try root()
        if root["html"] == nil, NinjsItem.isItem(root) {
            let item = NinjsItem(root, file: file, source: DecodedSource(decoding: bytes), start: start)
            return try item.page(named: source, bytes: bytes)
        }
        guard let members = root.members else {
            throw error("expected an object such as {\"url\": …, \"headers\": {…}, \"html\": …}", at: root)
        }
        var values: [String: JSONNode] = [:]
        for member in members where try isKnown(member) {
            guard values[member.key] == nil else {
                throw error("the key “\(member.key)” stands here for the second time", at: member.value)
            }
            if member.value.content != .null { values[member.key] = member.value }
        }
        guard let node = values["html"] ?? values["html_base64"] else {
            throw error("the line needs “html”, the markup of the page", at: root)
        }
        guard let markup = node.string else { throw error("expected the markup of the page as a string", at: node) }
        guard !markup.isEmpty else { throw error("“html” is empty", at: node) }
        if let url = values["url"], url.string == nil { throw error("expected an address as a string", at: url) }
        var headers = try values["headers"].map(readHeaders) ?? []
        let bytes: [UInt8]
        if values["html"] != nil {
            bytes = Array(markup.utf8)
            headers = decoded(headers)
        } else {
            guard let data = Data(base64Encoded: markup) else {
                throw error("expected the bytes of the page in base64 (RFC 4648)", at: node)
            }
            bytes = Array(data)
        }
        if let foreign = ForeignFile(bytes) { throw InputError(path: source, message: foreign.message) }
        return Page(source: source, url: values["url"]?.string, headers: headers, bytes: bytes)
    }

    private func root() throws(InputError) -> JSONNode {
        do throws(JSONTextError) {
            return try JSONParser.strict.parse(bytes).root
        } catch {
            throw InputError(path: source, message: "the line is not JSON: \(error.message) (column \(error.column))")
        }
    }

    private func isKnown(_ member: JSONNodeMember) throws(InputError) -> Bool {
        if PageLine.keys.contains(member.key) { return true }
        guard let nearest = NearestWord.of(member.key, in: PageLine.keys) else { return false }
        throw error("unknown key “\(member.key)”; did you mean “\(nearest)”?", at: member.value)
    }

    /// Headers as a mapping to values or lists of values, or as a list of pairs.
    private func readHeaders(_ node: JSONNode) throws(InputError) -> [HTTPHeader] {
        var headers: [HTTPHeader] = []
        for member in node.members ?? [] {
            for value in member.value.elements ?? [member.value] {
                guard let text = value.string else { throw error("expected a header's value as a string", at: value) }
                headers.append(HTTPHeader(name: member.key, value: text))
            }
        }
        if node.members != nil { return headers }
        for pair in node.elements ?? [node] {
            guard let words = pair.elements?.map(\.string), words.count == 2, let name = words[0], let value = words[1]
            else { throw error("expected headers as {name: value} or [[name, value]]", at: pair) }
            headers.append(HTTPHeader(name: name, value: value))
        }
        return headers
    }

    /// The headers, with the encoding that the markup has here, whatever it had when it was sent.
    private func decoded(_ headers: [HTTPHeader]) -> [HTTPHeader] {
        func isType(_ header: HTTPHeader) -> Bool { header.name.lowercased() == "content-type" }
        guard let first = headers.firstIndex(where: isType) else {
            return headers + [HTTPHeader(name: "content-type", value: "text/html; charset=utf-8")]
        }
        var decoded = headers
        let type = headers[first].value.split(separator: ";").first ?? "text/html"
        decoded[first].value = "\(type); charset=utf-8"
        return decoded[...first] + decoded[(first + 1)...].filter { !isType($0) }
    }

    private func error(_ message: String, at node: JSONNode) -> InputError {
        let column = String(decoding: bytes[..<node.range.lowerBound], as: UTF8.self).unicodeScalars.count + 1
        return InputError(path: source, message: "\(message) (column \(column))")
    }
}

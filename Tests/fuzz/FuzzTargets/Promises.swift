// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsDetection
import RightsModel
import RightsReporting

/// What holds for whatever bytes come in; a broken promise traps, which libFuzzer takes for a crash.
enum Promises {
    /// The tree of a page is a tree, and all of it stands in the file.
    static func hold(for bytes: [UInt8], charset: String?) {
        guard let outline = try? HTMLScanner().scan(bytes, charset: charset) else { return }
        for (index, element) in outline.elements.enumerated() {
            require(element.parent < index, "a parent comes before its children")
            require(element.textRange.upperBound <= outline.text.count, "an element's words are words of the page")
            if element.sourceOffset >= 0 { place(outline.source.position(at: element.sourceOffset), in: bytes) }
        }
        var end = 0
        for block in outline.blocks {
            require(block.range.lowerBound >= end, "blocks follow one another")
            end = block.range.upperBound
            require(end <= outline.text.count, "a block's words are words of the page")
            require(String(validating: outline.text[block.range], as: UTF8.self) != nil, "words are UTF-8")
            place(outline.position(atText: block.range.lowerBound), in: bytes)
        }
        for comment in outline.comments {
            require(comment.upperBound <= outline.source.bytes.count, "a comment stands in the page")
        }
    }

    /// Signals stand in the file that they name, and each form of report can be written.
    static func hold(for audit: PageAudit, of page: Page) {
        for signal in audit.signals {
            let location = signal.location
            if location.source == nil, page.item == nil {
                require((0...page.bytes.count).contains(location.offset), "a signal stands in its page")
                require(location.line >= 1 && location.column >= 1, "lines and columns count from 1")
            }
        }
        for reporter in Reporters.all where reporter.coversAudits {
            let text = reporter.init(style: .plain).text(of: audit, at: .single)
            require(!text.unicodeScalars.contains("\u{1B}"), "no escape sequence reaches a terminal")
            if reporter.name == "json" {
                require((try? JSONParser.strict.parse(Array(text.utf8))) != nil, "a report in JSON is JSON")
            }
        }
    }

    private static func place(_ position: SourcePosition, in bytes: [UInt8]) {
        require((0...bytes.count).contains(position.offset), "a place is one of the file as given")
        require(position.line >= 1 && position.column >= 1, "lines and columns count from 1")
    }

    private static func require(_ holds: Bool, _ promise: String) {
        if !holds { fatalError("broken: \(promise)") }
    }
}

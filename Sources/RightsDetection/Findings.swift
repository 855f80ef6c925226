// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
package import RightsModel

/// Collects what the detectors find, with the position of each.
package struct Findings: Sendable {
    /// Where on the page something stands.
    package enum Place: Sendable, Hashable {
        /// Words of the page: a range of `outline.text`.
        case text(Range<Int>)
        /// A start tag.
        case element(Int)
        /// An attribute's value or a data block's part: a UTF-8 offset of the source, and the element around it.
        case source(Int, element: Int)
        /// A line of the HTTP response's head, by its index.
        case header(Int)
    }

    private let document: Document
    private var found: [Found] = []
    private var reported: [Reported] = []
    /// The detector at work.
    var detector = ""

    init(document: Document) {
        self.document = document
    }

    /// Adds a signal; one whose place is hidden from readers is marked so in any case.
    package mutating func add(
        _ content: Signal.Content,
        text: String,
        scope: Scope,
        origin: Origin,
        at place: Place,
        isHidden: Bool = false
    ) {
        let signal = Signal(
            content,
            text: text,
            scope: scope,
            origin: origin,
            location: location(of: place),
            detector: detector,
            isHidden: isHidden || self.isHidden(place)
        )
        found.append(Found(signal: signal, isHeader: place.isHeader, number: found.count))
    }

    /// Reports a problem; `diagnostic.location` is filled in from `place`.
    package mutating func report(_ diagnostic: Diagnostic, at place: Place? = nil) {
        var diagnostic = diagnostic
        if let place { diagnostic.location = location(of: place) }
        let isHeader = place?.isHeader ?? false
        reported.append(Reported(diagnostic: diagnostic, isHeader: isHeader, number: reported.count))
    }

    /// The signals in page order: HTTP headers first, then by position, then in the order of the detectors.
    var signals: [Signal] {
        found.sorted { $0.key < $1.key }.map(\.signal)
    }

    /// The diagnostics in page order; those without a position first.
    var diagnostics: [Diagnostic] {
        reported.sorted { $0.key < $1.key }.map(\.diagnostic)
    }
}

extension Findings {
    /// The position of a place in the page as given.
    ///
    /// An HTTP header has no position in the page: its line is its number among the headers.
    package func location(of place: Place) -> SourceLocation {
        let outline = document.outline
        let offset: Int
        let element: Int
        switch place {
        case .text(let range):
            offset = outline.sourceOffset(atText: range.lowerBound)
            element = outline.element(atText: range.lowerBound)
        case .element(let index):
            offset = max(outline.elements[index].sourceOffset, 0)
            element = index
        case .source(let sourceOffset, let index):
            offset = sourceOffset
            element = index
        case .header(let index):
            return SourceLocation(line: index + 1, column: 1, offset: 0)
        }
        let position = outline.source.position(at: offset)
        return SourceLocation(
            line: position.line,
            column: position.column,
            offset: position.offset,
            path: element < 0 ? nil : outline.path(of: element)
        )
    }

    private func isHidden(_ place: Place) -> Bool {
        let outline = document.outline
        let element: Int
        switch place {
        case .text(let range): element = outline.element(atText: range.lowerBound)
        case .element(let index), .source(_, let index): element = index
        case .header: return false
        }
        return outline.elements.indices.contains(element) && outline.elements[element].isHidden
    }
}

extension Findings.Place {
    fileprivate var isHeader: Bool {
        if case .header = self { true } else { false }
    }
}

private struct Found: Sendable {
    var signal: Signal
    var isHeader: Bool
    /// The number in order of finding: detectors run one after the other, so it keeps their order.
    var number: Int

    var key: (Int, Int, Int, Int) {
        isHeader ? (0, signal.location.line, 0, number) : (1, signal.location.offset, 0, number)
    }
}

private struct Reported: Sendable {
    var diagnostic: Diagnostic
    var isHeader: Bool
    var number: Int

    var key: (Int, Int, Int, Int) {
        guard let location = diagnostic.location else { return (0, 0, 0, number) }
        return isHeader ? (1, location.line, 0, number) : (2, location.offset, 0, number)
    }
}

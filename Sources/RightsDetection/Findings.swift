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
        /// A byte of a file beside the page, by the file's index.
        case sidecar(Int, offset: Int)
        /// A byte of the file in which the page is one of the items: a UTF-8 offset of that file.
        case item(Int)
    }

    /// A signal found, by which another can be said to prevail over it.
    package struct Handle: Sendable, Hashable {
        fileprivate var number: Int

        /// That of a signal which was left out.
        fileprivate static let none = Handle(number: -1)
    }

    private let document: Document
    private var found: [Found] = []
    private var reported: [Reported] = []
    /// What is reported only if the page permits something.
    private var doubts: [(diagnostic: Diagnostic, place: Place)] = []
    /// Of what there was too much.
    private var leftOut: Set<String> = []
    /// By the number of the signal that lost: what prevails over it, and why.
    private var overrulings: [Int: (winner: Int, reason: String)] = [:]
    /// The detector at work.
    var detector = ""

    init(document: Document) {
        self.document = document
    }

    /// Adds a signal; one whose place is hidden from readers is marked so in any case.
    @discardableResult
    package mutating func add(
        _ content: Signal.Content,
        text: String,
        scope: Scope,
        origin: Origin,
        at place: Place,
        isHidden: Bool = false
    ) -> Handle {
        guard found.count < document.limits.signals else {
            leaveOut("signals", limit: document.limits.signals)
            return .none
        }
        let signal = Signal(
            content,
            text: text,
            scope: scope,
            origin: origin,
            location: location(of: place),
            detector: detector,
            isHidden: isHidden || self.isHidden(place)
        )
        found.append(Found(signal: signal, place: place, number: found.count))
        return Handle(number: found.count - 1)
    }

    /// Says that a signal has no effect, since another one prevails by the rules of their specification.
    ///
    /// - Parameter reason: a sentence; the first one given for a signal stands.
    package mutating func overrule(_ loser: Handle, by winner: Handle, reason: String) {
        guard loser != winner, loser != .none, winner != .none, overrulings[loser.number] == nil else { return }
        overrulings[loser.number] = (winner.number, reason)
    }

    /// Reports a problem; `diagnostic.location` is filled in from `place`.
    package mutating func report(_ diagnostic: Diagnostic, at place: Place? = nil) {
        guard reported.count < document.limits.diagnostics || diagnostic.code == .limitReached else {
            leaveOut("diagnostics", limit: document.limits.diagnostics)
            return
        }
        var diagnostic = diagnostic
        if let place { diagnostic.location = location(of: place) }
        reported.append(Reported(diagnostic: diagnostic, place: place, number: reported.count))
    }

    /// Keeps a diagnostic for `settleDoubts()`.
    mutating func doubt(_ diagnostic: Diagnostic, at place: Place) {
        guard doubts.count < document.limits.diagnostics else { return }
        doubts.append((diagnostic, place))
    }

    /// Reports the doubts where something is permitted: elsewhere they change nothing, and would accuse mere prose.
    mutating func settleDoubts() {
        guard !doubts.isEmpty else { return }
        let isGranted = found.contains { found in
            switch found.signal.content {
            case .license: true
            case .statement(let statement): statement.modality == .permission
            case .reservation(let reservation): !reservation.permits.isEmpty
            default: false
            }
        }
        guard isGranted else { return }
        for (diagnostic, place) in doubts { report(diagnostic, at: place) }
    }

    /// Says once that more is left out than a page may give.
    private mutating func leaveOut(_ what: String, limit: Int) {
        guard leftOut.insert(what).inserted else { return }
        report(
            Diagnostic(
                code: .limitReached,
                message: "The page has more than \(limit) \(what); the others are left out."
            )
        )
    }

    /// The signals in page order: HTTP headers first, then the page by position, then the files beside it; at one
    /// position in the order of the detectors.
    var signals: [Signal] {
        let sorted = found.sorted { $0.key < $1.key }
        guard !overrulings.isEmpty else { return sorted.map(\.signal) }
        var indexes = [Int](repeating: 0, count: sorted.count)
        for (index, found) in sorted.enumerated() { indexes[found.number] = index }
        return sorted.map { found in
            var signal = found.signal
            signal.overruled = overrulings[found.number].map { winner, reason in
                Overruling(signal: indexes[winner], reason: reason)
            }
            return signal
        }
    }

    /// The diagnostics in page order; those without a position first.
    var diagnostics: [Diagnostic] {
        reported.sorted { $0.key < $1.key }.map(\.diagnostic)
    }
}

extension Findings {
    /// The position of a place in the page as given.
    ///
    /// An HTTP header has no position in the page: its line is its number among the headers. Of a file beside the page,
    /// the position is that in the file.
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
        case .sidecar(let index, let offset):
            return document.location(inSidecar: index, at: offset)
        case .item(let offset):
            return document.page.item?.location(at: offset) ?? SourceLocation(line: 1, column: 1, offset: offset)
        }
        let path = element < 0 ? nil : outline.path(of: element)
        return document.page.location(of: outline.source.position(at: offset), path: path)
    }

    /// Whether the page is an item of a feed or the like.
    var isOfItem: Bool { document.page.item != nil }

    private func isHidden(_ place: Place) -> Bool {
        let outline = document.outline
        let element: Int
        switch place {
        case .text(let range): element = outline.element(atText: range.lowerBound)
        case .element(let index), .source(_, let index): element = index
        case .header, .sidecar, .item: return false
        }
        return outline.elements.indices.contains(element) && outline.elements[element].isHidden
    }
}

extension Findings.Place {
    /// The part of the report in which a thing at this place belongs.
    fileprivate var rank: Int {
        switch self {
        case .header: 0
        case .text, .element, .source, .item: 1
        case .sidecar(let index, _): 2 + index
        }
    }
}

private struct Found: Sendable {
    var signal: Signal
    var rank: Int
    /// The number in order of finding: detectors run one after the other, so it keeps their order.
    var number: Int

    init(signal: Signal, place: Findings.Place, number: Int) {
        self.signal = signal
        rank = place.rank
        self.number = number
    }

    var key: (Int, Int, Int) {
        (rank, rank == 0 ? signal.location.line : signal.location.offset, number)
    }
}

private struct Reported: Sendable {
    var diagnostic: Diagnostic
    var rank: Int?
    var number: Int

    init(diagnostic: Diagnostic, place: Findings.Place?, number: Int) {
        self.diagnostic = diagnostic
        rank = place?.rank
        self.number = number
    }

    var key: (Int, Int, Int) {
        guard let location = diagnostic.location else { return (-1, 0, number) }
        let rank = rank ?? 1
        return (rank, rank == 0 ? location.line : location.offset, number)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The operators of ODRL that compare.
enum ValueComparison: String {
    case eq, neq, gt, gteq, lt, lteq, hasPart, isA, isAllOf, isAnyOf, isNoneOf, isPartOf

    /// Whether values stand so to others.
    ///
    /// Several values on the left must all do so, but for `isAnyOf`, of which one is enough.
    func satisfaction(_ left: [RDFTerm], _ right: [RDFTerm], graph: RDFGraph) -> Satisfaction {
        switch self {
        case .eq:
            return .all(left.map { value in .any(right.map { equality(value, $0) }) })
        case .neq, .isNoneOf:
            return .all(left.flatMap { value in right.map { equality(value, $0).negated } })
        case .isAnyOf:
            return .any(left.flatMap { value in right.map { equality(value, $0) } })
        case .isAllOf:
            return .all(right.map { wanted in .any(left.map { equality($0, wanted) }) })
        case .gt, .gteq, .lt, .lteq:
            return .all(left.flatMap { value in right.map { ordered(value, $0) } })
        case .isA:
            return .all(left.map { value in Satisfaction(right.contains { graph.is(value.text, a: $0.text) }) })
        case .isPartOf:
            return .all(left.map { value in Satisfaction(right.contains { graph.is(value.text, partOf: $0.text) }) })
        case .hasPart:
            return .all(right.map { part in Satisfaction(left.contains { graph.is(part.text, partOf: $0.text) }) })
        }
    }

    private func equality(_ left: RDFTerm, _ right: RDFTerm) -> Satisfaction {
        if left.text == right.text { return .satisfied }
        guard let order = ComparableValue.order(of: left, to: right) else { return .unsatisfied }
        return Satisfaction(order == 0)
    }

    private func ordered(_ left: RDFTerm, _ right: RDFTerm) -> Satisfaction {
        guard let order = ComparableValue.order(of: left, to: right) else { return .unknown }
        return switch self {
        case .gt: Satisfaction(order > 0)
        case .gteq: Satisfaction(order >= 0)
        case .lt: Satisfaction(order < 0)
        default: Satisfaction(order <= 0)
        }
    }
}

extension Satisfaction {
    /// The opposite of what is known.
    fileprivate var negated: Satisfaction {
        switch self {
        case .satisfied: .unsatisfied
        case .unsatisfied: .satisfied
        case .unknown: .unknown
        }
    }
}

/// Values that have an order.
enum ComparableValue {
    /// How a value stands to another: before (-1), at (0) or behind (1); nil where they have no order.
    static func order(of left: RDFTerm, to right: RDFTerm) -> Int? {
        if let left = XSDDateTime(left.text), let right = XSDDateTime(right.text) { return right.order(of: left) }
        if let left = XSDDuration(left.text), let right = XSDDuration(right.text) { return left.compared(to: right) }
        guard let left = number(left.text), let right = number(right.text) else { return nil }
        return left < right ? -1 : left > right ? 1 : 0
    }

    private static func number(_ text: String) -> Double? {
        let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        guard isNumber, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}

extension RDFGraph {
    /// Whether a thing is of a class, by what the graph says of it and of classes.
    func `is`(_ thing: String, a wanted: String) -> Bool {
        reaches(wanted, from: types(of: thing), by: [RDFNamespace.rdfs + "subClassOf"])
    }

    /// Whether a thing is another one or a part of it, or of what is a part of it.
    func `is`(_ thing: String, partOf whole: String) -> Bool {
        reaches(
            whole,
            from: [thing],
            by: [RDFNamespace.odrl + "partOf", RDFNamespace.dcterms + "isPartOf", "http://schema.org/containedInPlace"]
        )
    }

    private func reaches(_ wanted: String, from start: [String], by properties: [String]) -> Bool {
        var seen = Set(start)
        var open = start
        while let current = open.popLast() {
            if current == wanted { return true }
            guard let node = node(current) else { continue }
            for value in properties.flatMap(node.values) where seen.insert(value.text).inserted {
                open.append(value.text)
            }
        }
        return false
    }
}

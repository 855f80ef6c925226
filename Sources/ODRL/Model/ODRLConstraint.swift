// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A constraint of a rule, or a refinement of an action, asset or party.
package indirect enum ODRLConstraint: Sendable, Hashable {
    /// A comparison.
    case comparison(ODRLComparison)
    /// Constraints joined by an operator.
    case logical(ODRLLogicalConstraint)

    /// The address, or an id that begins with `_:`.
    package var id: String {
        switch self {
        case .comparison(let comparison): comparison.id
        case .logical(let logical): logical.id
        }
    }
}

/// A comparison of something known with a value.
package struct ODRLComparison: Sendable, Hashable {
    /// The address, or an id that begins with `_:`.
    package var id: String
    /// The address of what is compared, such as ODRL's `dateTime`; nil where the document has none.
    package var leftOperand: String?
    /// The address of the operator; nil where the document has none.
    package var comparator: String?
    /// The values.
    package var rightOperands: [RDFTerm]
    /// The addresses at which the values would have to be fetched.
    package var rightOperandReferences: [String]
    /// The address of the unit.
    package var unit: String?
    /// The address of the datatype.
    package var dataType: String?
    /// What has been consumed before, for operands that count.
    package var status: RDFTerm?
    /// The byte of the document at which it begins.
    package var offset: Int

    /// Makes a comparison.
    package init(
        id: String = "_:constraint",
        leftOperand: String?,
        comparator: String?,
        rightOperands: [RDFTerm] = [],
        rightOperandReferences: [String] = [],
        unit: String? = nil,
        dataType: String? = nil,
        status: RDFTerm? = nil,
        offset: Int = 0
    ) {
        self.id = id
        self.leftOperand = leftOperand
        self.comparator = comparator
        self.rightOperands = rightOperands
        self.rightOperandReferences = rightOperandReferences
        self.unit = unit
        self.dataType = dataType
        self.status = status
        self.offset = offset
    }

    /// Makes a comparison of ODRL's own terms, by their names.
    package init(_ leftOperand: String, _ comparator: String, _ rightOperands: [RDFTerm], unit: String? = nil) {
        self.init(
            leftOperand: RDFNamespace.odrl + leftOperand,
            comparator: RDFNamespace.odrl + comparator,
            rightOperands: rightOperands,
            unit: unit
        )
    }
}

/// Constraints joined by an operator.
package struct ODRLLogicalConstraint: Sendable, Hashable {
    /// How constraints are joined.
    package enum Operator: String, CaseIterable, Sendable, Hashable {
        /// All must be satisfied.
        case and
        /// At least one.
        case or
        /// Exactly one.
        case exactlyOne = "xone"
        /// All, one after the other.
        case inSequence = "andSequence"
    }

    /// The address, or an id that begins with `_:`.
    package var id: String
    /// How they are joined.
    package var connective: Operator
    /// The constraints in order.
    package var operands: [ODRLConstraint]
    /// The byte of the document at which it begins.
    package var offset: Int

    /// Makes a logical constraint.
    package init(id: String = "_:constraint", _ connective: Operator, _ operands: [ODRLConstraint], offset: Int = 0) {
        self.id = id
        self.connective = connective
        self.operands = operands
        self.offset = offset
    }
}

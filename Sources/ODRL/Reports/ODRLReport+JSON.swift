// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText

extension ODRLReport {
    /// The report as JSON-LD, in the terms of the compliance report vocabulary.
    ///
    /// Things without an address have none in the report either, so that the same evaluation gives the same text. What is
    /// not known counts as not satisfied.
    package var json: JSONValue {
        var members = [
            JSONMember("@context", ReportTerm.context),
            JSONMember("@type", .string("report:PolicyReport")),
        ]
        if let time { members.append(JSONMember("dct:created", ReportTerm.value(time, datatype: "xsd:dateTime"))) }
        if let policy { members.append(JSONMember("report:policy", ReportTerm.thing(policy))) }
        if let request { members.append(JSONMember("report:policyRequest", ReportTerm.thing(request))) }
        members.append(JSONMember("report:ruleReport", .array(rules.map { $0.json(isPermitted: permits($0)) })))
        members.append(JSONMember("dct:description", .array(reasons.map(JSONValue.string))))
        return .object(members)
    }

    /// Whether a permission permits the request, all its duties being done.
    private func permits(_ rule: ODRLRuleReport) -> Bool {
        decision == .permitted && rule.activation == .satisfied && rule.openDuties.isEmpty
    }
}

extension ODRLRuleReport {
    fileprivate func json(isPermitted: Bool) -> JSONValue {
        var members = [
            JSONMember("@type", .string("report:\(kind.rawValue)Report")),
            JSONMember("report:attemptState", ReportTerm.state("Attempted")),
        ]
        if !rule.hasPrefix("_:") { members.append(JSONMember("report:rule", ReportTerm.thing(rule))) }
        if let request, !request.hasPrefix("_:") {
            members.append(JSONMember("report:ruleRequest", ReportTerm.thing(request)))
        }
        if !premises.isEmpty {
            members.append(JSONMember("report:premiseReport", .array(premises.map(\.json))))
        }
        if !duties.isEmpty {
            members.append(JSONMember("report:conditionReport", .array(duties.map(\.json))))
        }
        members.append(JSONMember("report:activationState", ReportTerm.activation(activation)))
        if let state { members += ReportTerm.performance(state) }
        if kind == .permission {
            members.append(JSONMember("report:controlState", ReportTerm.state(isPermitted ? "Permit" : "Deny")))
        }
        return .object(members)
    }
}

extension ODRLDutyReport {
    fileprivate var json: JSONValue {
        var members: [JSONMember] = []
        if let id { members.append(JSONMember("@id", .string(id))) }
        members.append(JSONMember("@type", .string("report:DutyReport")))
        members.append(JSONMember("report:attemptState", ReportTerm.state("Attempted")))
        if !duty.hasPrefix("_:") { members.append(JSONMember("report:rule", ReportTerm.thing(duty))) }
        if !premises.isEmpty {
            members.append(JSONMember("report:premiseReport", .array(premises.map(\.json))))
            members.append(JSONMember("report:activationState", ReportTerm.activation(activation)))
        }
        members += ReportTerm.performance(state)
        return .object(members)
    }
}

extension ODRLPremiseReport {
    fileprivate var json: JSONValue {
        var members = [JSONMember("@type", .string("report:\(type)"))]
        switch content {
        case .constraint(let id, let left, let comparator, let right):
            if !id.hasPrefix("_:") { members.append(JSONMember("report:constraint", ReportTerm.thing(id))) }
            let known = left.isEmpty ? [.literal("", datatype: nil)] : left
            members.append(JSONMember("report:constraintLeftOperand", ReportTerm.values(known)))
            if satisfaction == .satisfied, let comparator {
                members.append(JSONMember("report:constraintOperator", ReportTerm.thing(comparator)))
                members.append(JSONMember("report:constraintRightOperand", ReportTerm.values(right)))
            }
        case .logicalConstraint(let id, let connective):
            if !id.hasPrefix("_:") { members.append(JSONMember("report:constraint", ReportTerm.thing(id))) }
            let term = RDFNamespace.odrl + connective.rawValue
            members.append(JSONMember("report:constraintLogicalOperand", ReportTerm.thing(term)))
        case .target, .party, .action: break
        }
        if !premises.isEmpty {
            members.append(JSONMember("report:premiseReport", .array(premises.map(\.json))))
        }
        let state = satisfaction == .satisfied ? "Satisfied" : "Unsatisfied"
        members.append(JSONMember("report:satisfactionState", ReportTerm.state(state)))
        return .object(members)
    }

    private var type: String {
        switch content {
        case .constraint, .logicalConstraint: "ConstraintReport"
        case .target: "TargetReport"
        case .party: "PartyReport"
        case .action: "ActionReport"
        }
    }
}

/// Values of reports as JSON-LD.
private enum ReportTerm {
    static let context: JSONValue = .object([
        JSONMember("report", .string(RDFNamespace.report)),
        JSONMember("odrl", .string(RDFNamespace.odrl)),
        JSONMember("dct", .string(RDFNamespace.dcterms)),
        JSONMember("xsd", .string(RDFNamespace.xsd)),
    ])

    static func thing(_ iri: String) -> JSONValue {
        let short = iri.hasPrefix(RDFNamespace.odrl) ? "odrl:" + iri.dropFirst(RDFNamespace.odrl.count) : iri
        return .object([JSONMember("@id", .string(short))])
    }

    static func state(_ name: String) -> JSONValue {
        .object([JSONMember("@id", .string("report:" + name))])
    }

    static func activation(_ satisfaction: Satisfaction) -> JSONValue {
        state(satisfaction == .satisfied ? "Active" : "Inactive")
    }

    static func performance(_ state: DeonticState) -> [JSONMember] {
        let performance =
            switch state {
            case .notSet: "Unknown"
            case .fulfilled: "Performed"
            case .violated: "Unperformed"
            }
        return [
            JSONMember("report:performanceState", Self.state(performance)),
            JSONMember("report:deonticState", Self.state(state.rawValue)),
        ]
    }

    static func values(_ terms: [RDFTerm]) -> JSONValue {
        let values = terms.map { value($0, datatype: nil) }
        return values.count == 1 ? values[0] : .array(values)
    }

    /// A value; `datatype` is that of a text without one.
    static func value(_ term: RDFTerm, datatype: String?) -> JSONValue {
        switch term {
        case .iri(let iri): return thing(iri)
        case .literal(let text, let own):
            let type = own.map { $0.hasPrefix(RDFNamespace.xsd) ? "xsd:" + $0.dropFirst(RDFNamespace.xsd.count) : $0 }
            guard let type = type ?? datatype else { return .string(text) }
            return .object([JSONMember("@value", .string(text)), JSONMember("@type", .string(type))])
        }
    }
}

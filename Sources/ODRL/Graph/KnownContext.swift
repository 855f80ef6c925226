// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The JSON-LD contexts that are built in.
struct KnownContext: Sendable {
    let terms: [String: JSONLDContext.Term]
    /// Whether the terms of ODRL are among them.
    let holdsODRL: Bool

    /// The built-in context at an address; nil if it is not known.
    init?(address: String) {
        let path = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
        switch path {
        case "www.w3.org/ns/odrl.jsonld": self = .odrl
        case "www.w3.org/ns/tdmrep.jsonld", "www.w3.org/ns/tdmrep/tdmrep.jsonld", "www.w3.org/ns/tdmrep":
            self = .textAndDataMining
        default:
            if path.contains("iptc.org/std/RightsML/"), path.hasSuffix(".jsonld") {
                self = .rightsML
            } else if path.contains("odrl/"), path.contains("formal-semantics/ontology/"), path.hasSuffix(".json") {
                self = .formalSemantics
            } else {
                return nil
            }
        }
    }

    private init(_ terms: [String: JSONLDContext.Term], holdsODRL: Bool = false) {
        self.terms = terms
        self.holdsODRL = holdsODRL
    }

    /// The standard context of ODRL 2.2.
    static let odrl = KnownContext(odrlTerms, holdsODRL: true)
    /// The terms of the TDMRep profile.
    static let textAndDataMining = KnownContext([
        "tdm": .init(iri: RDFNamespace.tdmrep),
        "mine": .init(iri: RDFNamespace.tdmrep + "mine"),
        "research": .init(iri: RDFNamespace.tdmrep + "research"),
        "non-research": .init(iri: RDFNamespace.tdmrep + "non-research"),
    ])
    /// The terms that RightsML 2.0 adds to those of ODRL.
    static let rightsML = KnownContext(
        odrlTerms.merging([
            "rightsml": .init(iri: "http://iptc.org/std/RightsML/2011-10-07/"),
            "archive": .init(iri: ODRLVocabulary.rightsMLArchive),
            "compensationValue": .init(iri: "http://iptc.org/std/RightsML/2011-10-07/compensationValue"),
        ]) { $1 },
        holdsODRL: true
    )
    /// The terms of evaluation requests and states of the world.
    static let formalSemantics = KnownContext(formalTerms)

    private static let odrlTerms: [String: JSONLDContext.Term] = {
        var terms: [String: JSONLDContext.Term] = [:]
        for (prefix, namespace) in RDFNamespace.prefixes { terms[prefix] = .init(iri: namespace) }
        for name in ODRLVocabulary.classes + ODRLVocabulary.properties + ODRLVocabulary.leftOperands
            + ODRLVocabulary.operators + ODRLVocabulary.constants
        {
            terms[name] = .init(iri: RDFNamespace.odrl + name)
        }
        for action in ODRLVocabulary.actions { terms[action.term] = .init(iri: action.iri) }
        for (alias, _) in ODRLVocabulary.deprecatedActions { terms[alias] = .init(iri: RDFNamespace.odrl + alias) }
        for name in ODRLVocabulary.thingProperties { terms[name]?.coercion = .iri }
        for name in ODRLVocabulary.termProperties { terms[name]?.coercion = .vocabulary }
        terms["uid"] = .init(iri: RDFNamespace.odrl + "uid", coercion: .iri)
        terms["type"] = .init(iri: "@type")
        terms["id"] = .init(iri: "@id")
        return terms
    }()

    private static let formalTerms: [String: JSONLDContext.Term] = {
        var terms: [String: JSONLDContext.Term] = [
            "id": .init(iri: "@id"), "type": .init(iri: "@type"),
            "EvaluationRequest": .init(iri: RDFNamespace.world + "EvaluationRequest"),
            "RequestParameter": .init(iri: RDFNamespace.world + "RequestParameter"),
            "SotW": .init(iri: RDFNamespace.world + "SotW"),
            "requestParameters": .init(iri: RDFNamespace.world + "requestParameter"),
            "context": .init(iri: RDFNamespace.world + "context"),
            "value": .init(iri: RDFNamespace.world + "value"),
        ]
        for name in ["evaluatedAction", "evaluatedParty", "evaluatedTarget", "describesFeature", "conditionId"] {
            terms[name] = .init(iri: RDFNamespace.world + name, coercion: .vocabulary)
        }
        return terms
    }()
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The terms of the ODRL 2.2 Common Vocabulary.
package enum ODRLVocabulary {
    /// An action of the common vocabulary.
    package struct Term: Sendable, Hashable {
        /// The name in ODRL's JSON-LD context.
        package let term: String
        /// The address.
        package let iri: String
        /// The address of the action that includes it; nil for the two widest.
        package let includedIn: String?
    }

    /// The action `archive` of RightsML, which has an address of its own.
    package static let rightsMLArchive = "http://iptc.org/std/RightsML/2011-10-07/archive"
    /// Text and data mining, of the TDMRep profile.
    package static let mine = RDFNamespace.tdmrep + "mine"

    /// All actions; an action that includes another stands before it.
    package static let actions: [Term] = {
        let odrl = { (name: String, parent: String?) in
            Term(term: name, iri: RDFNamespace.odrl + name, includedIn: parent.map { RDFNamespace.odrl + $0 })
        }
        return [odrl("use", nil), odrl("transfer", nil)]
            + underUse.map { odrl($0, "use") }
            + [
                odrl("display", "play"), odrl("extract", "reproduce"), odrl("give", "transfer"),
                odrl("sell", "transfer"),
            ]
            + underUseOfCreativeCommons.map {
                Term(term: $0, iri: RDFNamespace.cc + $0, includedIn: RDFNamespace.odrl + "use")
            }
    }()

    private static let underUse = [
        "acceptTracking", "aggregate", "annotate", "anonymize", "archive", "attribute", "compensate", "concurrentUse",
        "delete", "derive", "digitize", "distribute", "ensureExclusivity", "execute", "grantUse", "include", "index",
        "inform", "install", "modify", "move", "nextPolicy", "obtainConsent", "play", "present", "print", "read",
        "reproduce", "reviewPolicy", "stream", "synchronize", "textToSpeech", "transform", "translate", "uninstall",
        "watermark",
    ]

    private static let underUseOfCreativeCommons = [
        "Attribution", "CommercialUse", "DerivativeWorks", "Distribution", "Notice", "Reproduction", "ShareAlike",
        "Sharing", "SourceCode",
    ]

    /// Actions of profiles: address, and address of the action that includes it.
    private static let profileActions = [
        (mine, RDFNamespace.odrl + "use"), (rightsMLArchive, RDFNamespace.odrl + "use"),
    ]

    /// Deprecated names, each with the address of the action that took its place.
    package static let deprecatedActions: [(alias: String, iri: String)] = [
        ("copy", RDFNamespace.odrl + "reproduce"), ("export", RDFNamespace.odrl + "transform"),
        ("append", RDFNamespace.odrl + "modify"), ("appendTo", RDFNamespace.odrl + "modify"),
        ("write", RDFNamespace.odrl + "modify"), ("writeTo", RDFNamespace.odrl + "modify"),
        ("license", RDFNamespace.odrl + "grantUse"), ("pay", RDFNamespace.odrl + "compensate"),
        ("share", RDFNamespace.cc + "Sharing"), ("commercialize", RDFNamespace.cc + "CommercialUse"),
        ("shareAlike", RDFNamespace.cc + "ShareAlike"), ("attachPolicy", RDFNamespace.cc + "Notice"),
        ("attachSource", RDFNamespace.cc + "SourceCode"),
    ]

    private static let parents: [String: String] = {
        var parents: [String: String] = [:]
        for action in actions { parents[action.iri] = action.includedIn }
        for (action, parent) in profileActions { parents[action] = parent }
        return parents
    }()

    private static let aliases: [String: String] = {
        var aliases: [String: String] = [:]
        for (alias, iri) in deprecatedActions { aliases[RDFNamespace.odrl + alias] = iri }
        // The vocabulary's own page misspells this one, and older contexts put these terms into ODRL's namespace.
        aliases[RDFNamespace.cc + "CommericalUse"] = RDFNamespace.cc + "CommercialUse"
        for name in underUseOfCreativeCommons {
            aliases["https://creativecommons.org/ns#" + name] = RDFNamespace.cc + name
        }
        return aliases
    }()

    private static let known: Set<String> = Set(actions.map(\.iri) + profileActions.map(\.0))

    /// The address of an action, deprecated ones replaced by what took their place.
    package static func currentAction(_ iri: String) -> String {
        aliases[iri] ?? iri
    }

    /// Whether an action is one of the common vocabulary or of a profile that is built in.
    package static func isKnownAction(_ iri: String) -> Bool {
        known.contains(iri)
    }

    /// Whether a rule on `wider` holds for `narrower`: they are one, or the one is included in the other (`includedIn`).
    ///
    /// - Parameter declared: what a document itself says: the address of an action, and of the one that includes it.
    package static func includes(_ wider: String, _ narrower: String, declared: [String: String] = [:]) -> Bool {
        var current: String? = narrower
        var steps = 0
        while let action = current, steps < 64 {
            if action == wider { return true }
            current = parents[action] ?? declared[action]
            steps += 1
        }
        return false
    }
}

extension ODRLVocabulary {
    /// The left operands, by their names.
    package static let leftOperands = [
        "absolutePosition", "absoluteSize", "absoluteSpatialPosition", "absoluteTemporalPosition", "count", "dateTime",
        "delayPeriod", "deliveryChannel", "elapsedTime", "event", "fileFormat", "industry", "language", "media",
        "meteredTime", "payAmount", "percentage", "product", "purpose", "recipient", "relativePosition",
        "relativeSize", "relativeSpatialPosition", "relativeTemporalPosition", "resolution", "spatial",
        "spatialCoordinates", "systemDevice", "timeInterval", "unitOfCount", "version", "virtualLocation",
    ]

    /// Deprecated names of left operands, each with the one that took its place.
    package static let deprecatedOperands = ["device": "systemDevice", "system": "systemDevice"]

    /// The operators that compare, by their names.
    package static let operators = [
        "eq", "neq", "gt", "gteq", "lt", "lteq", "hasPart", "isA", "isAllOf", "isAnyOf", "isNoneOf", "isPartOf",
    ]

    /// The operators that join constraints, by their names.
    package static let logicalOperators = ["and", "or", "xone", "andSequence"]

    /// Other terms that stand as values.
    static let constants = [
        "perm", "prohibit", "invalid", "policyUsage", "All", "AllConnections", "Group", "Individual",
    ]

    /// The classes, by their names.
    static let classes = [
        "Policy", "Set", "Offer", "Agreement", "Assertion", "Privacy", "Request", "Ticket", "Rule", "Permission",
        "Prohibition", "Duty", "Asset", "AssetCollection", "Party", "PartyCollection", "Action", "Constraint",
        "LogicalConstraint", "LeftOperand", "Operator", "RightOperand", "ConflictTerm",
    ]

    /// The functions of a party in a rule, by their names.
    package static let functions = [
        "assigner", "assignee", "attributedParty", "attributingParty", "compensatedParty", "compensatingParty",
        "consentedParty", "consentingParty", "contractedParty", "contractingParty", "informedParty", "informingParty",
        "trackedParty", "trackingParty",
    ]

    static let properties =
        functions + logicalOperators + [
            "permission", "prohibition", "obligation", "duty", "remedy", "consequence", "action", "target", "output",
            "relation", "constraint", "refinement", "leftOperand", "operator", "rightOperand",
            "rightOperandReference", "dataType", "unit", "status", "conflict", "profile", "inheritFrom",
            "inheritRelation",
            "hasPolicy", "partOf", "source", "includedIn", "implies", "assigneeOf", "assignerOf", "failure", "function",
            "scope", "timedCount",
        ]

    /// The properties whose texts are addresses.
    static let thingProperties =
        functions + logicalOperators + [
            "permission", "prohibition", "obligation", "duty", "remedy", "consequence", "target", "output", "relation",
            "constraint", "refinement", "rightOperandReference", "unit", "dataType", "profile", "inheritFrom",
            "hasPolicy", "partOf", "source", "assigneeOf", "assignerOf",
        ]

    /// The properties whose texts are terms of the vocabulary.
    static let termProperties = ["action", "includedIn", "implies", "leftOperand", "operator", "conflict", "scope"]
}

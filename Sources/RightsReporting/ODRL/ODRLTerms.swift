// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsModel

/// The terms of ODRL for actions, duties and purposes.
///
/// What ODRL 2.2 and the TDMRep profile have no term for gets one of our own below `urn:imprimatur:odrl:`.
enum ODRLTerms {
    /// The address of our profile, which has the terms that ODRL lacks.
    static let profile = "urn:imprimatur:odrl:1"
    /// The address of the TDMRep profile.
    static let miningProfile = "http://www.w3.org/ns/tdmrep"
    /// The address of the RightsML 2.0 profile.
    static let rightsML = "https://iptc.org/std/RightsML/odrl-profile/"

    /// To look at the policies that apply to an asset.
    static let review = RDFNamespace.odrl + "reviewPolicy"

    /// What a permission of an action permits: all of these together.
    static func permitted(_ action: Action) -> [String] {
        switch action {
        case .republish: [odrl("reproduce"), odrl("distribute")]
        case .excerpt: [odrl("extract"), odrl("distribute")]
        default: [term(action)]
        }
    }

    /// What a prohibition of an action prohibits: the one thing without which the action is not that action.
    static func prohibited(_ action: Action) -> String {
        term(action)
    }

    private static func term(_ action: Action) -> String {
        switch action {
        case .use: odrl("use")
        case .transfer: odrl("transfer")
        case .index: odrl("index")
        case .copy: odrl("reproduce")
        case .archive: odrl("archive")
        case .print: odrl("print")
        case .republish: odrl("distribute")
        case .excerpt: odrl("extract")
        case .aggregate: odrl("aggregate")
        case .adapt: odrl("derive")
        case .translate: odrl("translate")
        case .edit: odrl("modify")
        case .annotate: odrl("annotate")
        case .reformat: odrl("transform")
        case .textToSpeech: odrl("textToSpeech")
        case .perform: odrl("present")
        case .stream: odrl("stream")
        case .sublicense: odrl("grantUse")
        case .commercial: RDFNamespace.cc + "CommercialUse"
        case .tdm: RDFNamespace.tdmrep + "mine"
        case .link, .preview, .cache, .archivePublic, .headline, .resyndicate, .summarize, .remix, .render, .broadcast,
            .embed, .reuseImage, .thumbnail, .crop, .tdmResearch, .aiTrain, .aiTrainGenerative, .aiIndex, .aiInput,
            .monetize, .sell, .advertise, .removeCredit:
            own(action.rawValue)
        }
    }

    /// The action that a duty demands; nil where a condition is no duty but limits the purpose or the form.
    static func duty(_ condition: Condition) -> String? {
        switch condition {
        case .authorization: odrl("obtainConsent")
        case .attribution: odrl("attribute")
        case .notification: odrl("inform")
        case .licenseNotice: RDFNamespace.cc + "Notice"
        case .shareAlike: RDFNamespace.cc + "ShareAlike"
        case .link: own("link-back")
        case .indicateChanges: own("indicate-changes")
        case .unmodified: own("keep-unmodified")
        case .nonCommercial, .personalUse, .law: nil
        }
    }

    /// The limit that a condition puts on a permission; nil where it is a duty.
    static func constraint(_ condition: Condition) -> ODRLConstraint? {
        switch condition {
        case .nonCommercial: .comparison(ODRLComparison("purpose", "neq", [.iri(own("commercial-purpose"))]))
        case .personalUse: .comparison(ODRLComparison("purpose", "eq", [.iri(own("personal-purpose"))]))
        case .law: .comparison(ODRLComparison("purpose", "eq", [.iri(own("statutory-exception"))]))
        case .authorization, .attribution, .notification, .licenseNotice, .shareAlike, .link, .indicateChanges,
            .unmodified:
            nil
        }
    }

    /// The profiles that define the terms of a policy.
    static func profiles(of rules: [ODRLRule]) -> [String] {
        let terms = (rules + rules.flatMap(\.duties)).flatMap(\.actions).map(\.iri)
        let operands = rules.flatMap(\.constraints).contains { constraint in
            if case .comparison(let comparison) = constraint {
                comparison.rightOperands.contains { $0.text.hasPrefix(ownNamespace) }
            } else {
                false
            }
        }
        var profiles: [String] = []
        if operands || terms.contains(where: { $0.hasPrefix(ownNamespace) }) { profiles.append(profile) }
        if terms.contains(where: { $0.hasPrefix(RDFNamespace.tdmrep) }) { profiles.append(miningProfile) }
        if profiles.isEmpty, terms.allSatisfy(isRightsML) { profiles.append(rightsML) }
        return profiles
    }

    /// RightsML takes over ODRL's actions, but for these; it has none of Creative Commons'.
    private static func isRightsML(_ term: String) -> Bool {
        term.hasPrefix(RDFNamespace.odrl)
            && !["use", "read", "install", "uninstall", "transfer"].contains(term.dropFirst(RDFNamespace.odrl.count))
    }

    private static let ownNamespace = "urn:imprimatur:odrl:1:"

    private static func own(_ name: String) -> String {
        ownNamespace + name
    }

    private static func odrl(_ name: String) -> String {
        RDFNamespace.odrl + name
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The namespaces that policies, requests and reports use.
package enum RDFNamespace {
    /// ODRL 2.2.
    package static let odrl = "http://www.w3.org/ns/odrl/2/"
    /// Creative Commons, whose actions are part of ODRL's common vocabulary.
    package static let cc = "http://creativecommons.org/ns#"
    /// RDF itself.
    package static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// RDF Schema.
    package static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    /// The datatypes of XML Schema.
    package static let xsd = "http://www.w3.org/2001/XMLSchema#"
    /// Dublin Core terms.
    package static let dcterms = "http://purl.org/dc/terms/"
    /// The compliance report vocabulary.
    package static let report = "https://w3id.org/force/compliance-report#"
    /// States of the world and evaluation requests.
    package static let world = "https://w3id.org/force/sotw#"
    /// The ODRL formal semantics draft.
    package static let formal = "https://w3id.org/odrl-fs#"
    /// The TDMRep profile of ODRL.
    package static let tdmrep = "http://www.w3.org/ns/tdmrep#"
    /// The address of ODRL's JSON-LD context.
    package static let odrlContext = "http://www.w3.org/ns/odrl.jsonld"

    /// The namespaces by their usual prefixes, which policies use without declaring them.
    static let prefixes: [(prefix: String, namespace: String)] = [
        ("odrl", odrl), ("cc", cc), ("rdf", rdf), ("rdfs", rdfs), ("xsd", xsd), ("dct", dcterms),
        ("dcterms", dcterms), ("report", report), ("sotw", world), ("odrl-fs", formal),
        ("owl", "http://www.w3.org/2002/07/owl#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("schema", "http://schema.org/"), ("time", "http://www.w3.org/2006/time#"),
    ]
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsPolicy
import StructuredText

/// Reads files of agreements (`imprimatur.agreements/1`).
struct AgreementFile {
    /// What stands under `schema` in a register.
    static let schema = "imprimatur.agreements/1"

    /// The agreements in the order of the file, each with the file in its location.
    var agreements: [Agreement] = []
    /// What could not be expressed, as sentences with places.
    var warnings: [String] = []

    /// Reads a register (JSON where the path ends in `.json`, else YAML), or policies of ODRL in JSON-LD.
    static func read(_ bytes: [UInt8], path: String) throws -> AgreementFile {
        if path.hasSuffix(".jsonld") { return try PolicyAgreements.read(bytes, path: path) }
        let root = try StructuredText.parse(bytes, path: path)
        if root["@context"] != nil { return try PolicyAgreements.read(bytes, path: path) }
        var file = try MappingReader(root, subject: "a register of agreements")
        let schemaNode = try file.requiredNode(for: "schema")
        guard try schemaNode.string() == schema else { throw schemaNode.error("expected the schema “\(schema)”") }
        let zone = try AgreementReader.readZone(&file) ?? .utc
        let list = try file.requiredNode(for: "agreements")
        try file.rejectUnknownKeys()
        var read = AgreementFile()
        for element in try list.list() {
            var agreement = try AgreementReader.read(element, path: path, zone: zone)
            if let first = read.agreements.first(where: { $0.id == agreement.id }) {
                throw (element["id"] ?? element).error(
                    "the id “\(agreement.id)” is taken by the agreement on line \(first.location?.line ?? 0)"
                )
            }
            agreement.location?.source = path
            read.agreements.append(agreement)
        }
        return read
    }
}

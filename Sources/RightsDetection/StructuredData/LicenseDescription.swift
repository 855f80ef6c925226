// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a page says of a license of its own in the terms of the Creative Commons Rights Expression Language.
///
/// A public license is known from the catalog, whatever a page says of it.
struct LicenseDescription {
    private let graph: StructuredGraph
    private let item: StructuredItem

    init(_ graph: StructuredGraph, _ item: Int) {
        self.graph = graph
        self.item = graph.items[item]
    }

    /// Adds what the license permits, prohibits and requires.
    func complete(_ license: inout License) {
        license.permits = terms("cc:permits").flatMap { Self.permissions[$0] ?? [] }
        license.prohibits = terms("cc:prohibits").flatMap { Self.prohibitions[$0] ?? [] }
        license.requires = terms("cc:requires").flatMap { Self.duties[$0] ?? [] }
        // A duty that has no word here can't be shown to be met.
        if terms("cc:requires").contains(where: { Self.duties[$0] == nil }) { license.requires.append(.authorization) }
        if license.prohibits.contains(.commercial) { license.requires.append(.nonCommercial) }
    }

    /// The values of a property by their names in the vocabulary.
    private func terms(_ name: String) -> [String] {
        item.values(of: name).compactMap { value in
            switch value.content {
            case .text(let text), .address(let text): MetadataTerm.name(text.trimmingASCIISpace)
            case .item(let index): graph.items[index].id.map(MetadataTerm.name)
            }
        }
    }

    private static let permissions: [String: [Action]] = [
        "cc:Reproduction": [.copy], "cc:Distribution": [.republish], "cc:DerivativeWorks": [.adapt],
        "cc:Sharing": [.copy, .republish],
    ]
    private static let prohibitions: [String: [Action]] = [
        "cc:CommercialUse": [.commercial], "cc:HighIncomeNationUse": [.use],
    ]
    private static let duties: [String: [Condition]] = [
        "cc:Attribution": [.attribution], "cc:Notice": [.licenseNotice], "cc:ShareAlike": [.shareAlike],
        "cc:Copyleft": [.shareAlike], "cc:LesserCopyleft": [.shareAlike],
    ]
}

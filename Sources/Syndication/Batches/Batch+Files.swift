// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Batch {
    /// The paths of all files on which the decisions on every item rest: its own, registers, and what proves agreements.
    package var commonFiles: [String] {
        let evidence = agreements.filter { $0.evidenceSHA256 != nil }
            .compactMap { AgreementEvidence.file(of: $0, declaredIn: path) }
        return [path] + agreementFiles + agreementSources.map(\.source) + evidence
    }

    /// The paths of the files on which the decisions on one item rest besides; nil where they can't be told.
    package func files(of item: BatchItem) -> [String]? {
        guard let page = item.page else { return nil }
        let copies = item.proposals.compactMap(\.proposal.output).map { RelativePath.resolve($0, against: path) }
        return [page] + item.headerFiles + item.sidecars.map(\.path) + copies
    }
}

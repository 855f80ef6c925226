// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads what a feed or a news item says of a page beside its content.
///
/// Which elements mean what is the affair of the format; what a meaning comes to is told here, for all formats alike.
struct ItemDetector: Detector {
    static let id = "item"

    func detect(in document: Document, into findings: inout Findings) {
        guard let item = document.page.item else { return }
        var reader = ItemReader(document: document, item: item)
        for field in item.fields { reader.read(field, &findings) }
        reader.settle(&findings)
    }
}

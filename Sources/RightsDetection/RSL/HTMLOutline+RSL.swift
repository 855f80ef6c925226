// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

extension HTMLOutline {
    /// Whether a link leads to a document of Really Simple Licensing: by its relation and its type.
    func isRSLLink(_ element: Int) -> Bool {
        guard let type = value(of: .type, in: element)?.lowercased(),
            type.prefix(while: { $0 != ";" }).trimmingASCIISpace == RSLPointers.mediaType
        else { return false }
        return value(of: .rel, in: element)?.spaceSeparatedTokens.contains("license") ?? false
    }
}

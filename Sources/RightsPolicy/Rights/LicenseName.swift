// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Recognizes a license in the words of a notice.
enum LicenseName {
    /// Whether a notice names a license, by its id in any spelling (`CC BY-ND 4.0`) or by its address.
    static func names(_ notice: String, _ license: License) -> Bool {
        if let id = license.id, key(notice).contains(key(id)) { return true }
        guard let address = license.uri.flatMap({ WebAddress($0) }) else { return false }
        return notice.split(whereSeparator: { $0.isWhitespace || "()<>\"'“”".contains($0) }).contains { word in
            guard let link = WebAddress(String(word)) else { return false }
            return link.isSameSite(as: address) && (trimmed(link.path) + "/").hasPrefix(trimmed(address.path) + "/")
        }
    }

    /// The ids of licenses, or their addresses, in one; nil where there is none.
    static func list(_ licenses: [License]) -> String? {
        var names: [String] = []
        names.appendNew(licenses.compactMap { $0.id ?? $0.uri })
        return names.isEmpty ? nil : names.joined(separator: " or ")
    }

    private static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func trimmed(_ path: String) -> Substring {
        path.hasSuffix("/") ? path.dropLast() : path[...]
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The name under which a site is registered, as far as it can be told without a list of public suffixes.
package enum SiteName {
    /// The last two labels of a host, or three where the second last is short: `example.co.uk`.
    package static func of(_ host: String) -> String {
        let labels = host.utf8.split(separator: UInt8(ascii: "."))
        guard labels.count > 2, let last = labels.last else { return host }
        let isShort = labels[labels.count - 2].count <= 3 && last.count == 2
        return labels.suffix(isShort ? 3 : 2).map { String(Substring($0)) }.joined(separator: ".")
    }

    /// The label that names the site: `example` of `www.example.co.uk`; letters and digits only.
    package static func label(of host: String) -> String {
        letters(String(of(host).prefix { $0 != "." }))
    }

    /// A name in lower case without spaces and signs, as hosts write it.
    package static func letters(_ name: some StringProtocol) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

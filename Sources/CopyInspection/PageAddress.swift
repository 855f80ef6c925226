// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// An address in the form in which pages are told apart.
///
/// Scheme, `www.`, a slash at the end, an AMP variant, the fragment and parameters that only count clicks make no
/// difference.
struct PageAddress: Hashable {
    let host: String
    let path: String
    let query: [String]

    init?(_ reference: URLReference) {
        guard reference.scheme == nil || reference.scheme == "http" || reference.scheme == "https" else { return nil }
        var host = reference.host
        guard !host.isEmpty else { return nil }
        for prefix in ["www.", "amp.", "m."] where host.hasPrefix(prefix) && host.dropFirst(prefix.count).contains(".")
        {
            host.removeFirst(prefix.count)
        }
        self.host = host
        var path = reference.path
        for suffix in ["/", "/amp", ".amp", "/"] where path.hasSuffix(suffix) { path.removeLast(suffix.count) }
        self.path = path
        query = (reference.query ?? "").split(separator: "&").map(String.init)
            .filter { parameter in !Self.countsClicks(parameter) }.sorted()
    }

    /// Whether an address only leads to the site's front page.
    var isFrontPage: Bool { path.isEmpty && query.isEmpty }

    private static func countsClicks(_ parameter: String) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || clickParameters.contains(name)
    }

    private static let clickParameters: Set<String> = [
        "fbclid", "gclid", "ref", "source", "mc_cid", "mc_eid", "cmp", "cmpid", "amp", "outputtype", "smid", "igshid",
    ]
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The address of a single page or image: host, path and the parameters that tell one from another.
struct AssetAddress: Sendable {
    private let address: WebAddress
    private let parameters: [String]

    /// Parameters that say where a reader came from, and not what is read.
    private static let tracking = ["gclid", "fbclid", "msclkid", "dclid", "mc_cid", "mc_eid"]

    /// Reads an address; nil where the text is none.
    init?(_ text: String) {
        guard let address = WebAddress(text) else { return nil }
        self.address = address
        let withoutFragment = text.prefix { $0 != "#" }
        let query =
            withoutFragment.firstIndex(of: "?").map { withoutFragment[withoutFragment.index(after: $0)...] } ?? ""
        parameters = query.split(separator: "&").map(String.init).filter { !AssetAddress.isTracking($0) }.sorted()
    }

    private static func isTracking(_ parameter: String) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || tracking.contains(name)
    }

    /// Whether both are one; unknown where the other one has parameters and this one names none.
    func isSame(as other: AssetAddress) -> Truth {
        guard address.isSamePage(as: other.address) else { return .false }
        if parameters == other.parameters { return .true }
        return parameters.isEmpty ? .unknown : .false
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// A license of the catalog, before its version and port are known.
package struct LicenseTerms: Sendable, Hashable {
    /// The code in addresses (`by-nc-sa`); empty where the family has none.
    package var code: String
    /// The id without version and port: `CC-BY-NC-SA`.
    package var id: String
    /// The one version that there is; nil where a page has to name it.
    package var fixedVersion: String?
    /// The known versions.
    package var versions: [String]
    /// What the license grants, under `requires`.
    package var permits: [Action]
    /// What it does not grant, although an including action is granted.
    package var prohibits: [Action]
    /// What it demands.
    package var requires: [Condition]
    /// The canonical address, with places for `{code}`, `{version}` and `{port}`.
    var uri: String
    /// The address without a version, where there is one.
    var generalURI: String
    /// Whether it is made for software.
    package var isForSoftware: Bool
}

/// A license with what a page says of its version and port.
package struct LicenseMatch: Sendable, Hashable {
    /// The license.
    package var terms: LicenseTerms
    /// The version, as the license's own list writes it; nil where the page names none.
    package var version: String?
    /// The port in lower case; nil for the international license.
    package var port: String?
    /// Whether later versions hold too.
    package var isOrLater = false

    /// The canonical id: `CC-BY-NC-SA-3.0-DE`, `GFDL-1.3-or-later`, `CC-BY`.
    package var id: String {
        var id = terms.id
        if let version { id += "-" + version }
        if let port { id += "-" + port.uppercased() }
        return isOrLater ? id + "-or-later" : id
    }

    /// The canonical address; nil where the license has none, or none without a version that the page doesn't name.
    package var uri: String? {
        if version == nil, !terms.generalURI.isEmpty { return filled(terms.generalURI) }
        if version == nil, terms.uri.contains("{version") { return nil }
        return terms.uri.isEmpty ? nil : filled(terms.uri)
    }

    /// The signal's content.
    ///
    /// - Parameter href: the link as the page has it.
    package func license(href: String?) -> License {
        License(
            id: id,
            uri: uri,
            href: href,
            permits: terms.permits,
            prohibits: terms.prohibits,
            requires: terms.requires
        )
    }

    private func filled(_ template: String) -> String {
        template
            .replacing("{code}", with: terms.code)
            .replacing("{version}", with: version ?? "")
            .replacing("{version-dashed}", with: (version ?? "").replacing(".", with: "-"))
            .replacing(port == nil ? "{port}/" : "{port}", with: port ?? "")
    }
}

extension LicenseMatch {
    /// Whether the other names the same license, and no version or port that contradicts this one's.
    func agrees(with other: LicenseMatch) -> Bool {
        guard terms.id == other.terms.id else { return false }
        let versionsAgree = version == nil || other.version == nil || version == other.version
        let portsAgree = port == nil || other.port == nil || port == other.port
        return versionsAgree && portsAgree
    }
}

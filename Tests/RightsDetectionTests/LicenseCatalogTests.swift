// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsDetection

/// The licenses of `rules/licenses`: each is found under its addresses and names.
@Suite struct LicenseCatalogTests {
    private let catalog = LicenseCatalog.builtIn

    @Test("The automaton that was made at the build is that of the catalog's phrases")
    func builtAutomaton() {
        #expect(catalog.names.isInStep)
    }

    @Test("The canonical address of each license and version leads back to it")
    func canonicalAddresses() {
        for terms in catalog.terms where !terms.uri.isEmpty {
            let versions = terms.fixedVersion.map { [$0] } ?? terms.versions
            for version in versions.map(Optional.some) + [nil] where terms.fixedVersion == nil || version != nil {
                let match = LicenseMatch(terms: terms, version: version)
                guard let uri = match.uri else { continue }
                let found = catalog.license(at: uri)
                #expect(found?.terms.id == terms.id, "\(match.id) at \(uri)")
                if version != nil, terms.uri.contains("{version") {
                    #expect(found?.version == version, "\(match.id) at \(uri)")
                }
            }
        }
    }

    @Test(
        "All licenses of Creative Commons are known in all versions",
        arguments: ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"],
        ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"]
    )
    func creativeCommons(_ code: String, _ version: String) {
        let match = catalog.license(at: "https://creativecommons.org/licenses/\(code)/\(version)/")
        #expect(match?.id == "CC-\(code.uppercased())-\(version)")
        #expect(match?.uri == "https://creativecommons.org/licenses/\(code)/\(version)/")
        let named = catalog.license(named: "CC \(code.uppercased()) \(version)")
        #expect(named == match)
        #expect(match?.terms.prohibits.contains(.commercial) == code.contains("nc"))
        #expect(match?.terms.prohibits.contains(.adapt) == code.contains("nd"))
        #expect(match?.terms.requires.contains(.shareAlike) == code.contains("sa"))
    }

    static let ports = [
        "am", "ar", "at", "au", "az", "be", "bg", "br", "ca", "ch", "cl", "cn", "co", "cr", "cz", "de", "dk", "ec",
        "ee",
        "eg", "es", "fi", "fr", "ge", "gr", "gt", "hk", "hr", "hu", "ie", "igo", "il", "in", "it", "jo", "jp", "kr",
        "lu",
        "mk", "mt", "mx", "my", "nl", "no", "nz", "pe", "ph", "pl", "pr", "pt", "ro", "rs", "scotland", "se", "sg",
        "si",
        "sk", "th", "tw", "ua", "ug", "uk", "us", "ve", "vn", "za",
    ]

    @Test("All ports of Creative Commons are kept", arguments: ports)
    func port(_ port: String) {
        let address = "https://creativecommons.org/licenses/by-nc/3.0/\(port)/"
        let match = catalog.license(at: address + "deed.en")
        #expect(match?.id == "CC-BY-NC-3.0-\(port.uppercased())")
        #expect(match?.uri == address)
    }

    @Test(
        "Retired licenses of Creative Commons grant no more than they did",
        arguments: [
            ("nc/1.0", "CC-NC-1.0"), ("nd/1.0", "CC-ND-1.0"), ("sa/1.0", "CC-SA-1.0"), ("nc-sa/1.0", "CC-NC-SA-1.0"),
            ("nd-nc/1.0", "CC-NC-ND-1.0"), ("sampling/1.0", "CC-Sampling-1.0"),
            ("sampling+/1.0", "CC-Sampling-Plus-1.0"),
            ("nc-sampling+/1.0", "CC-NC-Sampling-Plus-1.0"), ("devnations/2.0", "CC-DevNations-2.0"),
            ("publicdomain", "CC-PDDC"),
        ]
    )
    func retired(_ path: String, _ id: String) {
        let match = catalog.license(at: "http://creativecommons.org/licenses/\(path)/")
        #expect(match?.id == id)
        if id.contains("Sampling") || id.contains("Dev") { #expect(match?.terms.permits == []) }
    }

    @Test(
        "Licenses of governments, of data and of art are known by name",
        arguments: [
            ("Open Government Licence v3.0", "OGL-UK-3.0"), ("Open Government Licence – Canada 2.0", "OGL-Canada-2.0"),
            ("Non-Commercial Government Licence v2.0", "NCGL-UK-2.0"), ("Open Parliament Licence v3.0", "OPL-UK-3.0"),
            ("Licence Ouverte 2.0", "etalab-2.0"), ("Norsk lisens for offentlige data (NLOD) 2.0", "NLOD-2.0"),
            ("Datenlizenz Deutschland – Namensnennung – Version 2.0", "DL-DE-BY-2.0"),
            ("Datenlizenz Deutschland – Zero – Version 2.0", "DL-DE-ZERO-2.0"),
            ("Datenlizenz Deutschland – Namensnennung – nicht-kommerziell 1.0", "DL-DE-BY-NC-1.0"),
            ("Italian Open Data License v2.0", "IODL-2.0"), ("공공누리 제1유형", "KOGL-1"), ("공공누리 제4유형", "KOGL-4"),
            ("政府資料開放授權條款", "OGDL-Taiwan"), ("政府標準利用規約（第2.0版）", "GJSTU-2.0"),
            ("Government Open Data License – India", "GODL-India"), ("Singapore Open Data Licence 1.0", "SODL-1.0"),
            ("Open Database License 1.0", "ODbL-1.0"), ("ODC-By 1.0", "ODC-By-1.0"), ("PDDL 1.0", "PDDL-1.0"),
            ("Free Art License 1.3", "LAL-1.3"), ("Licence Art Libre", "LAL"), ("GNU FDL 1.2", "GFDL-1.2"),
            ("GFDL 1.1 or later", "GFDL-1.1-or-later"),
        ]
    )
    func names(_ name: String, _ id: String) {
        #expect(catalog.license(named: name)?.id == id)
    }

    @Test(
        "Addresses tell version and license apart",
        arguments: [
            ("http://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0"),
            ("https://opendatacommons.org/licenses/by/1.0/", "ODC-By-1.0"),
            ("https://artlibre.org/licence/lal/en/", "LAL-1.3"),
            ("https://www.govdata.de/dl-de/by-nc-1-0", "DL-DE-BY-NC-1.0"),
            ("https://www.govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0"),
            ("http://www.dati.gov.it/iodl/2.0/", "IODL-2.0"), ("https://www.kogl.or.kr/info/licenseType2.do", "KOGL-2"),
            ("https://www.gnu.org/licenses/old-licenses/fdl-1.2.html", "GFDL-1.2"),
            ("https://spdx.org/licenses/CC-BY-NC-4.0.html", "CC-BY-NC-4.0"),
            ("https://spdx.org/licenses/CC-BY-3.0-DE.html", "CC-BY-3.0-DE"),
            ("https://spdx.org/licenses/MIT-0.html", "MIT-0"),
            ("https://opensource.org/license/mit/", "MIT"), ("https://www.mozilla.org/MPL/2.0/", "MPL-2.0"),
            ("https://www.apache.org/licenses/LICENSE-2.0.html", "Apache-2.0"),
            ("https://opensource.org/licenses/BSD-3-Clause", "BSD-3-Clause"), ("https://scripts.sil.org/OFL", "OFL"),
            ("https://creativecommons.org/publicdomain/certification/1.0/us/", "CC-PDDC"),
        ]
    )
    func addresses(_ address: String, _ id: String) {
        #expect(catalog.license(at: address)?.id == id)
    }

    static let statements = [
        "InC", "InC-OW-EU", "InC-RUU", "InC-EDU", "InC-NC", "NoC-NC", "NoC-CR", "NoC-OKLR", "NoC-US", "NKC", "CNE",
        "UND",
    ]

    @Test("Of the twelve rights statements, two permit something", arguments: statements)
    func rightsStatement(_ id: String) {
        let match = catalog.license(at: "https://www.rightsstatements.org/page/\(id)/1.0/?language=fr")
        #expect(match?.id == "\(id)-1.0")
        #expect(match?.uri == "http://rightsstatements.org/vocab/\(id)/1.0/")
        #expect(match?.terms.permits.isEmpty == !["InC-NC", "NoC-NC"].contains(id))
    }

    @Test("Licenses of software permit nothing of a page")
    func software() {
        for terms in catalog.terms where terms.isForSoftware { #expect(terms.permits == [], "\(terms.id)") }
    }

    @Test("What a license forbids is not what it permits")
    func consistent() {
        for terms in catalog.terms {
            #expect(Set(terms.permits).isDisjoint(with: terms.prohibits), "\(terms.id)")
            if terms.prohibits.contains(.commercial) { #expect(terms.requires.contains(.nonCommercial), "\(terms.id)") }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct MetaRightsDetectorTests {
    @Test func `A notice in a meta element is read with the place of its content`() {
        let page = AuditedMarkup("<meta name=\"Copyright\" content=\"⟦© 2026 Example Media⟧\">")
        #expect(page.notices == ["Example Media 2026 page"])
        #expect(page.audit.signals.map(\.origin) == [.meta])
        page.expectMarked(.notice)
    }

    @Test func `A bare name needs no mark`() {
        #expect(AuditedMarkup("<meta name=copyright content=\"Example Media\">").notices == ["Example Media page"])
        #expect(
            AuditedMarkup("<meta name=dc.rights content=\"2026 Example Media\">").notices == ["Example Media 2026 page"]
        )
    }

    @Test func `A reservation beside the notice is a statement`() {
        let page = AuditedMarkup("<meta name=copyright content=\"© 2026 Example Media. All rights reserved.\">")
        #expect(page.audit.signals.map(\.kind).contains(.statement))
    }

    @Test func `A name of a shop in rights-standard says nothing (G51)`() {
        #expect(AuditedMarkup("<meta name=rights-standard content=\"Example Shop\">").audit.signals.isEmpty)
    }

    @Test func `A license address is a license and no holder`() {
        let page = AuditedMarkup(
            "<meta name=DC.rights.license content=\"⟦http://creativecommons.org/licenses/by-sa/3.0/at/⟧\">"
        )
        #expect(page.licenseScopes == ["CC-BY-SA-3.0-AT page"])
        #expect(page.notices.isEmpty)
        page.expectMarked(.license)
    }
}

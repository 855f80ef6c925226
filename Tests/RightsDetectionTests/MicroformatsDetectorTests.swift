// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct MicroformatsDetectorTests {
    private let license = "https://creativecommons.org/licenses/by/4.0/"

    @Test(arguments: ["hentry", "h-entry", "hnews hentry"])
    func `A license link inside an entry is the entry's`(_ name: String) {
        let page = AuditedMarkup("<div class=\"\(name)\"><a rel=license href=\"\(license)\">License</a></div>")
        #expect(page.licenseScopes == ["CC-BY-4.0 work"])
    }

    @Test func `The license of a news item is the story's`() {
        let page = AuditedMarkup("⟦<link rel=\"item-license\" href=\"/story-license\">⟧")
        #expect(page.licenseScopes == ["- work"])
        page.expectMarked(.license)
        let linked = AuditedMarkup("<div class=hnews><a rel=\"item-license\" href=\"\(license)\">License</a></div>")
        #expect(linked.licenseScopes == ["CC-BY-4.0 work"])
    }

    @Test(arguments: [
        "<a rel=principles href=\"/principles\">Standards</a>", "<a rel=item-license href=\"#rights\">Rights</a>",
    ])
    func `Editorial principles and a place on the page are no license`(_ markup: String) {
        #expect(AuditedMarkup(markup).licenses.isEmpty)
    }
}

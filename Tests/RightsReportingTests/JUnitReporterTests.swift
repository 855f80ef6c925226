// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import RightsModel
import RightsReporting
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct JUnitReporterTests {
    /// The elements of a document with their attributes; nil where it is not well-formed.
    private func elements(_ text: String) -> [(name: String, attributes: [String: String])]? {
        let collector = ElementCollector()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = collector
        return parser.parse() ? collector.elements : nil
    }

    @Test func writesASuiteForEachBatch() throws {
        #expect(
            try CheckForms.text("junit", of: [SampleReports.check, CheckForms.clean]) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="imprimatur">
                  <testsuite name="tonight.yaml" tests="4" failures="1" errors="1" skipped="1">
                    <testcase classname="a-1" name="translate">
                      <failure message="The page says: “This material may not be published without prior \
                authorisation.” (and 1 more)" type="expressly-prohibited">DENY   a-1: translate in nl on web for \
                NL, BE
                  expected allow, decided deny
                  error: The page says: “This material may not be published without prior authorisation.” \
                [expressly-prohibited]
                    at pages/a.html:4:9
                    “Reprints on request”
                    to allow it: Obtain authorization from Example GmbH.
                  duty: attribution, not met (CC-BY-ND-4.0): expected a credit to Example GmbH
                  duty: a link to the source, not known to be met (agreement A-1): expected a link, found none
                  duty: no changes, met (pages/a.html:6:9)
                  ask: Example GmbH, /rights</failure>
                    </testcase>
                    <testcase classname="a-1" name="headline"/>
                    <testcase classname="a-2" name="excerpt">
                      <skipped message="A person must look."/>
                    </testcase>
                    <testcase classname="a-3" name="unchecked">
                      <error message="tonight.yaml:9:11: the page gone.html is missing" type="unchecked-item"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="tonight.yaml" tests="1" failures="0" errors="0" skipped="0">
                    <testcase classname="a-1" name="headline"/>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test("A document stays well-formed, whatever page and batch say")
    func hostileWords() throws {
        let words = "]]></failure><!-- &amp; \"'\u{0}\u{1}\u{B}\u{1B}[2J\u{FFFE}\u{FFFF}<a b=\"c\">\u{10FFFF}"
        let found = try #require(elements(CheckForms.text("junit", of: [CheckForms.hostile(words)])))
        #expect(
            found.map(\.name)
                == ["testsuites", "testsuite", "testcase", "failure", "testcase", "error"]
        )
        let item = try #require(found[2].attributes["classname"])
        #expect(item.hasPrefix("]]></failure><!-- &amp; \"'␀␁␋␛[2J\u{FFFD}\u{FFFD}<a b=\"c\">"))
    }

    @Test func countsWhatItHolds() throws {
        let text = try CheckForms.text("junit", of: [SampleReports.check, CheckForms.clean])
        let found = try #require(elements(text))
        let suites = found.filter { $0.name == "testsuite" }.map(\.attributes)
        #expect(suites.compactMap { $0["tests"] } == ["4", "1"])
        #expect(found.count { $0.name == "testcase" } == 5)
        for (attribute, name) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")] {
            #expect(suites[0][attribute] == "\(found.count { $0.name == name })")
            #expect(suites[1][attribute] == "0")
        }
    }

    @Test("Two proposals of one action are two cases")
    func caseNames() throws {
        var check = CheckForms.clean
        check.results += check.results
        let found = try #require(elements(CheckForms.text("junit", of: [check])))
        #expect(found.compactMap { $0.name == "testcase" ? $0.attributes["name"] : nil } == ["headline", "headline-2"])
    }

    @Test("What makes the exit status 1 fails, whatever its severity", arguments: [Severity.note, .warning, .error])
    func failOn(_ severity: Severity) throws {
        let reporter = try #require(Reporters.reporter(named: "junit"))
        let place = ReportPlace(index: 0, count: 1, failOn: severity)
        var check = CheckForms.clean
        check.results = [SampleReports.check.results[2]]
        let open = try #require(elements(reporter.text(of: check, at: place)))
        #expect(check.results[0].violations.map(\.severity) == [.warning])
        #expect(open.last?.name == (severity == .error ? "skipped" : "failure"))
        #expect(open[1].attributes["failures"] == (severity == .error ? "0" : "1"))
    }

    @Test("What is allowed though not expected fails")
    func unexpected() throws {
        var check = CheckForms.clean
        check.results[0].expected = .deny
        let text = try CheckForms.text("junit", of: [check])
        #expect(text.contains(#"<failure message="expected deny, decided allow" type="unexpected-decision">"#))
    }
}

private final class ElementCollector: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName qName: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        elements.append((elementName, attributeDict))
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import Testing

@Suite struct CSVReporterTests {
    @Test func writesARowForEachViolationAndEachDecisionWithoutOne() throws {
        let text = try CheckForms.text("csv", of: [SampleReports.check, CheckForms.clean])
        let rows: [String] = [
            "batch,item,page,action,decision,expected,severity,rule,message,remedy,words,file,line,column,"
                + "references,fingerprint,waived",
            "tonight.yaml,a-1,https://example.com/a,translate,deny,allow,error,expressly-prohibited,"
                + "\"The page says: “\(SampleReports.clause)”\","
                + "\"Obtain authorization from Example GmbH.\",\"\(SampleReports.clause)\","
                + "pages/a.html,4,9,odrl:prohibition,0123456789abcdef,",
            "tonight.yaml,a-1,https://example.com/a,translate,deny,allow,error,unexpected-decision,"
                + "\"expected allow, decided deny\",,,pages/a.html,,,,unexpected-decision:a-1:translate,",
            "tonight.yaml,a-1,https://example.com/a,headline,allow,allow,,,,,,,,,,,",
            "tonight.yaml,a-2,b.html,excerpt,review,,warning,quotation,\"A person must look.\",,,b.html,,,,"
                + "quotation:a-2:excerpt,",
            "tonight.yaml,a-3,,,,,error,unchecked-item,\"tonight.yaml:9:11: the page gone.html is missing\",,,"
                + "tonight.yaml,9,11,,,",
            "tonight.yaml,a-1,https://example.com/a,headline,allow,allow,,,,,,,,,,,",
            "",
        ]
        #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init) == rows)
    }

    @Test(
        "No cell begins a formula, and quotation marks are doubled",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"' =1\""),
            ("\ra", "\"' a\""), (" =1", "\"' =1\""), ("＝1", "'＝1"), ("a=1", "a=1"), ("a,b", "\"a,b\""),
            ("say \"=1\"", "\"say \"\"=1\"\"\""), ("\"=1", "\"\"\"=1\""), ("a\"\u{301} b", "\"a\"\"\u{301} b\""),
            ("a\r\nb", "\"a  b\""),
        ]
    )
    func hostileWords(words: String, cell: String) throws {
        let lines = try CheckForms.text("csv", of: [CheckForms.hostile(words)]).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(
            lines[1].hasPrefix(
                "\(cell),\(cell),\(cell),republish,deny,,error,\(cell),\(cell),\(cell),\(cell),\(cell),3,5,"
            )
        )
        #expect(lines[1].hasSuffix(",\(cell),\(cell),"))
    }

    @Test func everyRowHasTheCellsOfTheHead() throws {
        let lines = try CheckForms.text("csv", of: [SampleReports.check]).split(separator: "\r\n")
        for line in lines {
            var isQuoted = false
            let cells = line.unicodeScalars.count { scalar in
                if scalar == "\"" { isQuoted.toggle() }
                return scalar == "," && !isQuoted
            }
            #expect(cells == 16, "\(line)")
        }
    }
}

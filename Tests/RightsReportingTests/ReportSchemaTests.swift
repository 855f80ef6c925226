// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
import RightsReporting
import TestSupport
import Testing

@Suite struct ReportSchemaTests {
    private let auditSchema: JSONSchema
    private let checkSchema: JSONSchema

    init() throws {
        auditSchema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        checkSchema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
    }

    private func value(_ text: String) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    @Test(arguments: ["json", "jsonl"], [SampleReports.audit, SampleReports.silent, SampleReports.unreadable])
    func auditsFollowTheirSchema(format: String, audit: PageAudit) throws {
        let reporter = try #require(Reporters.reporter(named: format))
        #expect(try auditSchema.complaints(about: value(reporter.text(of: audit, at: .single))) == [])
    }

    @Test(arguments: ["json", "jsonl"])
    func checksFollowTheirSchema(format: String) throws {
        let reporter = try #require(Reporters.reporter(named: format))
        #expect(try checkSchema.complaints(about: value(reporter.text(of: SampleReports.check, at: .single))) == [])
    }

    @Test func theSchemaRefusesWhatIsNoReport() throws {
        #expect(try auditSchema.complaints(about: value(#"{"schema":"imprimatur.audit/2"}"#)).count == 4)
        let report = #"""
            {"schema": "imprimatur.audit/1", "page": {"source": "a"}, "diagnostics": [],
             "signals": [{"kind": "notice", "txt": "x"}]}
            """#
        #expect(try auditSchema.complaints(about: value(report)).contains("$.signals[0]: the key txt is not known"))
    }

    @Test func theSchemasKnowTheWordsOfTheModel() throws {
        func words(_ schema: JSONSchema, _ name: String) -> [String]? {
            schema["$defs", name, "enum"]?.elements?.compactMap(\.string)
        }
        for schema in [auditSchema, checkSchema] {
            #expect(words(schema, "action") == Action.allCases.map(\.rawValue))
            #expect(words(schema, "condition") == Condition.allCases.map(\.rawValue))
        }
        #expect(words(auditSchema, "policy") == Policy.allCases.map(\.rawValue))
    }
}

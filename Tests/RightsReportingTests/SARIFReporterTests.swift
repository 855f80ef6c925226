// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
import RightsReporting
import TestSupport
import Testing

@Suite struct SARIFReporterTests {
    /// What SARIF 2.1.0 demands of the objects that are written here.
    private static let schema = #"""
        {
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": {"type": "string", "pattern": "sarif-schema-2\\.1\\.0\\.json$"},
            "version": {"const": "2.1.0"},
            "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}}
          },
          "$defs": {
            "level": {"enum": ["none", "note", "warning", "error"]},
            "uri": {"type": "string", "pattern": "^([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$"},
            "strings": {"type": "array", "items": {"type": "string"}},
            "message": {
              "type": "object", "required": ["text"], "additionalProperties": false,
              "properties": {"text": {"type": "string"}}
            },
            "run": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": {
                  "type": "object", "required": ["driver"], "additionalProperties": false,
                  "properties": {"driver": {"$ref": "#/$defs/driver"}}
                },
                "automationDetails": {"type": "object", "properties": {"id": {"type": "string"}}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "invocations": {"type": "array", "items": {"$ref": "#/$defs/invocation"}},
                "artifacts": {"type": "array", "items": {"$ref": "#/$defs/artifact"}},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
              }
            },
            "driver": {
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {
                "name": {"type": "string"}, "version": {"type": "string"},
                "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}
              }
            },
            "rule": {
              "type": "object", "required": ["id"], "additionalProperties": false,
              "properties": {
                "id": {"type": "string"},
                "shortDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"},
                "helpUri": {"$ref": "#/$defs/uri"},
                "defaultConfiguration": {
                  "type": "object", "additionalProperties": false, "properties": {"level": {"$ref": "#/$defs/level"}}
                },
                "properties": {"type": "object", "properties": {"tags": {"$ref": "#/$defs/strings"}}}
              }
            },
            "invocation": {
              "type": "object", "required": ["executionSuccessful"], "additionalProperties": false,
              "properties": {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": {
                  "type": "array",
                  "items": {
                    "type": "object", "required": ["message"], "additionalProperties": false,
                    "properties": {
                      "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/message"},
                      "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
                      "properties": {"type": "object"}
                    }
                  }
                }
              }
            },
            "artifact": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "location": {"$ref": "#/$defs/artifactLocation"},
                "roles": {"type": "array", "items": {"enum": ["analysisTarget", "userSpecifiedConfiguration"]}},
                "hashes": {"type": "object", "additionalProperties": {"type": "string"}}
              }
            },
            "artifactLocation": {
              "type": "object", "required": ["uri"], "additionalProperties": false,
              "properties": {"uri": {"$ref": "#/$defs/uri"}}
            },
            "result": {
              "type": "object", "required": ["message", "ruleId", "ruleIndex", "locations"],
              "additionalProperties": false,
              "properties": {
                "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
                "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/message"},
                "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
                "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "properties": {"type": "object"}
              }
            },
            "location": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "message": {"$ref": "#/$defs/message"},
                "physicalLocation": {
                  "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
                    "region": {
                      "type": "object", "required": ["startLine"], "additionalProperties": false,
                      "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                        "snippet": {"$ref": "#/$defs/message"}
                      }
                    }
                  }
                }
              }
            }
          }
        }
        """#

    @Test(arguments: [
        [SampleReports.check], [CheckForms.clean], [SampleReports.check, CheckForms.clean, SampleReports.check],
        [CheckForms.hostile("[a](https://e.example) {0} é\u{1B}: <b>\"")],
    ])
    func followsTheStandard(checks: [CheckReport]) throws {
        let file = try CheckForms.json("sarif", of: checks)
        #expect(try JSONSchema(Array(Self.schema.utf8)).complaints(about: file) == [])
        #expect(file["runs"]?.elements?.count == checks.count)
        for run in file["runs"]?.elements ?? [] {
            let rules = run["tool"]?["driver"]?["rules"]?.elements ?? []
            for result in run["results"]?.elements ?? [] {
                let index = try #require(result["ruleIndex"]?.integer)
                #expect(rules[index]["id"] == result["ruleId"])
            }
        }
    }

    @Test func saysWhatIsWrongAndWhere() throws {
        let run = try #require(CheckForms.json("sarif", of: [SampleReports.check])["runs"]?.elements?.first)
        let results = try #require(run["results"]?.elements)
        #expect(
            results.compactMap { $0["ruleId"]?.string } == ["expressly-prohibited", "unexpected-decision", "quotation"]
        )
        #expect(results.compactMap { $0["level"]?.string } == ["error", "error", "warning"])
        #expect(
            JSONWriter.compact(results[0])
                == #"{"ruleId":"expressly-prohibited","ruleIndex":0,"level":"error","message":{"text":"The page says: "#
                + #"“This material may not be published without prior authorisation.” To allow it: Obtain authorization "#
                + #"from Example GmbH."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"pages/a.html"},"#
                + #""region":{"startLine":4,"startColumn":9,"snippet":{"text":"This material may not be published "#
                + #"without prior authorisation."}}}}],"partialFingerprints":{"imprimatur/v1":"0123456789abcdef"},"#
                + #""properties":{"item":"a-1","action":"translate","decision":"deny","expected":"allow"}}"#
        )
        #expect(
            JSONWriter.compact(run["tool"]?["driver"]?["rules"]?.elements?.first ?? .null)
                == #"{"id":"expressly-prohibited","shortDescription":{"text":"Expressly prohibited"},"#
                + #""help":{"text":"Obtain authorization from Example GmbH."},"#
                + #""defaultConfiguration":{"level":"error"},"properties":{"tags":["odrl:prohibition"]}}"#
        )
        #expect(
            JSONWriter.compact(run["invocations"] ?? .null)
                == #"[{"executionSuccessful":false,"toolExecutionNotifications":[{"level":"error","message":{"text":"#
                + #""tonight.yaml:9:11: the page gone.html is missing"},"locations":[{"physicalLocation":"#
                + #"{"artifactLocation":{"uri":"tonight.yaml"},"region":{"startLine":9,"startColumn":11}}}],"#
                + #""properties":{"item":"a-3"}}]}]"#
        )
    }

    @Test("Words of a page become neither a placeholder nor a link, the snippet keeps them as they are")
    func hostileWords() throws {
        let words = "{0} [click](https://evil.example)"
        let result = try CheckForms.json("sarif", of: [CheckForms.hostile(words)])["runs"]?.elements?[0]["results"]?
            .elements?.first
        let escaped = "{{0}} [click] (https://evil.example)"
        #expect(result?["message"]?["text"]?.string == "\(escaped) To allow it: \(escaped)")
        let region = result?["locations"]?.elements?[0]["physicalLocation"]?["region"]
        #expect(region?["snippet"]?["text"]?.string == words)
        let place = result?["locations"]?.elements?[0]["physicalLocation"]?["artifactLocation"]?["uri"]?.string
        #expect(place == "%7B0%7D%20%5Bclick%5D(https%3A//evil.example)")
    }

    @Test("Help gives a remedy only where it is that of all results")
    func remedies() throws {
        var check = SampleReports.check
        check.results[2].violations = [SampleReports.violation]
        check.results[2].violations[0].remedy = "Obtain authorization from another."
        let rules = try CheckForms.json("sarif", of: [check])["runs"]?.elements?[0]["tool"]?["driver"]?["rules"]?
            .elements
        #expect(rules?.first?["help"]?["text"]?.string?.hasPrefix("Each result says") == true)
    }

    @Test("Paths become references, and equal fingerprints are told apart")
    func pathsAndFingerprints() throws {
        for (path, uri) in [
            ("./a b/ü.html", "a%20b/%C3%BC.html"), ("/x/100%.html", "file:///x/100%25.html"), ("C:a", "C%3Aa"),
            ("https://e.example/a?b=c d", "https://e.example/a?b=c%20d"),
        ] {
            var check = SampleReports.check
            check.results[0].audit?.page.source = path
            check.results[0].violations = [SampleReports.violation, SampleReports.violation]
            let results = try CheckForms.json("sarif", of: [check])["runs"]?.elements?[0]["results"]?.elements ?? []
            let place = results[0]["locations"]?.elements?[0]["physicalLocation"]?["artifactLocation"]?["uri"]?.string
            #expect(place == uri)
            let keys = results.prefix(2).compactMap { $0["partialFingerprints"]?["imprimatur/v1"]?.string }
            #expect(keys == ["0123456789abcdef", "0123456789abcdef-2"])
        }
    }
}

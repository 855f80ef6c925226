// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// `imprimatur odrl`, as it is called.
struct ODRLCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let policy = """
        {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@type": "Set", "uid": "ex:p",
         "permission": {"uid": "ex:r", "target": "ex:x", "action": "read", "constraint":
           {"leftOperand": "dateTime", "operator": "lt", "rightOperand": {"@value": "2030-01-01", "@type": "xsd:date"}}}}
        """
    private let request = """
        {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@type": "Request", "uid": "ex:q",
         "permission": {"target": "ex:x", "action": "read", "assignee": "ex:alice"}}
        """
    private let state = """
        {"@context": {"odrl-fs": "https://w3id.org/odrl-fs#"}, "@type": "odrl-fs:SotW",
         "odrl-fs:currentTime": {"@value": "2026-10-01T12:00:00Z", "@type": "xsd:dateTime"}}
        """

    @Test func `A request is evaluated by a policy in a state of the world`() throws {
        let folder = try TemporaryFolder()
        let policy = try folder.write(policy, to: "policy.json")
        let request = try folder.write(request, to: "request.json")
        let state = try folder.write(state, to: "state.json")
        let outcome = try program.run(["odrl", "evaluate", policy, "--request", request, "--state", state])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let report = try JSONParser.strict.parse(Array(outcome.output.utf8)).root
        let rule = report["report:ruleReport"]?.elements?.first
        #expect(rule?["report:activationState"]?["@id"]?.string == "report:Active")
        let unknown = try program.run(["odrl", "evaluate", policy, "--request", request])
        #expect(unknown.status == 0)
        #expect(unknown.output.contains("report:Inactive"))
    }

    @Test func `A file that can't be read ends with status 2, its place and what would be right`() throws {
        let folder = try TemporaryFolder()
        let broken = try folder.write("{\n \"@context\": \"https://example.org/own\"}", to: "broken.json")
        let request = try folder.write(request, to: "request.json")
        for arguments in [
            ["evaluate", broken, "--request", request], ["evaluate", request, "--request", broken],
            ["validate", broken],
        ] {
            let outcome = try program.run(["odrl"] + arguments)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("broken.json: 2:14: the context “https://example.org/own” is not known"))
        }
    }

    @Test func `Problems of policies are told with their places`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(policy, to: "good.json")
        let bad = try folder.write(policy.replacing("\"target\": \"ex:x\", ", with: ""), to: "bad.json")
        #expect(try program.run(["odrl", "validate", good]).status == 0)
        let outcome = try program.run(["odrl", "validate", good, bad])
        #expect(outcome.status == 1)
        #expect(outcome.output == "\(bad):2:16: error: The Permission has no target.\n")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsPolicy
import StructuredText
import Syndication
import TestSupport
import Testing

@Suite struct RuleFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func rule(_ id: String) -> String {
        """
        schema: imprimatur.rules/1
        rules:
          - id: \(id)
            title: A title
            severity: note
            actions: [use]
            when: {proposal: {action: link}}
            message: "Yes."
            examples:
              - {name: one, markup: x, proposal: {action: link}, expect: allow}
              - {name: two, markup: x, proposal: {action: copy}, expect: allow, fires: false}

        """
    }

    @Test func takesTheBuiltInRulesWhereNoFileIsGiven() throws {
        let files = try RuleFiles.load([])
        #expect(files.rules.rules.map(\.id).contains("expressly-prohibited"))
        #expect(files.sources.map(\.source) == ["built-in:default"])
        #expect(try files.sources.map(\.sha256) == [ContentHash.sha256(Fixture.bytes("rules/default.yaml"))])
    }

    @Test func joinsSeveralFilesInTheirOrder() throws {
        let paths = [try folder.write(rule("b"), to: "b.yaml"), try folder.write(rule("a"), to: "a.yaml")]
        let files = try RuleFiles.load(paths)
        #expect(files.rules.rules.map(\.id) == ["b", "a"])
        #expect(files.sources.map(\.source) == paths)
    }

    @Test func refusesAnIdThatAnotherFileHas() throws {
        let paths = [try folder.write(rule("a"), to: "a.yaml"), try folder.write(rule("a"), to: "b.yaml")]
        let error = #expect(throws: RuleError.self) { try RuleFiles.load(paths) }
        #expect(error?.summary == "\(paths[1]):3:9: the id “a” is taken by the rule on line 3 of \(paths[0])")
    }

    @Test func takesPacksByTheirNamesBesideFiles() throws {
        let file = try folder.write(rule("a"), to: "a.yaml")
        let files = try RuleFiles.load(["default", file])
        #expect(files.sources.map(\.source) == ["built-in:default", file])
        #expect(files.rules.rules.last?.id == "a")
    }

    @Test func readsTheFilesOnWhichAFileBuildsNextToIt() throws {
        try folder.write(rule("b"), to: "house/b.yaml")
        let text = rule("a").replacing("rules:", with: "extends: [default, ../house/b.yaml]\nrules:")
        let files = try RuleFiles.load([folder.write(text, to: "desk/a.yaml")])
        let paths = ["built-in:default", "\(folder.path)/house/b.yaml", "\(folder.path)/desk/a.yaml"]
        #expect(files.sources.map(\.source) == paths)
        #expect(files.rules.ownRules.map(\.id) == ["a"])
    }

    @Test func namesTheNearestPackWhereThereIsNone() {
        let error = #expect(throws: InputError.self) { try RuleFiles.load(["defualt"]) }
        let sentence = "there is neither a pack nor a file of the name “defualt”; did you mean “default”?"
        #expect(error?.description == "defualt: \(sentence)")
    }

    @Test func namesTheFileThatIsMissingWhereItIsNamed() throws {
        let path = try folder.write(rule("a").replacing("rules:", with: "extends: ./b.yaml\nrules:"), to: "a.yaml")
        let error = #expect(throws: RuleError.self) { try RuleFiles.load([path]) }
        #expect(error?.summary == "\(path):2:10: \(folder.path)/b.yaml: there is no such file")
    }

    @Test func readsAFileOnceThatIsNamedTwice() throws {
        let first = try folder.write(rule("b"), to: "b.yaml")
        let text = rule("a").replacing("rules:", with: "extends: ./b.yaml\nrules:")
        let second = try folder.write(text, to: "a.yaml")
        #expect(try RuleFiles.load([second, first, first]).rules.rules.map(\.id) == ["b", "a"])
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsPolicy
import RightsReporting
import StructuredText
import Syndication

/// Reads a configuration file (`imprimatur.config/1`).
struct SettingsReader {
    /// What stands under `schema`.
    static let schema = "imprimatur.config/1"

    private let path: String
    private var file: MappingReader
    private var entries: [SettingsEntry] = []

    /// Reads the file at a path.
    ///
    /// - Throws: `InputError` where it can't be read, `StructuredTextError` at the first thing that is wrong in it.
    static func read(_ path: String) throws -> Settings {
        var reader = try SettingsReader(path: path)
        return try reader.settings()
    }

    private init(path: String) throws {
        self.path = path
        file = try MappingReader(
            StructuredText.parse(InputFile.read(path), path: path),
            subject: "a configuration file"
        )
    }

    private mutating func settings() throws(StructuredTextError) -> Settings {
        let schema = try file.requiredNode(for: "schema")
        guard try schema.string() == Self.schema else { throw schema.error("expected the schema “\(Self.schema)”") }
        var settings = Settings(path: path)
        settings.batches = try paths("batches")
        settings.rules = try values("rules", Self.rules)
        settings.agreements = try paths("agreements")
        settings.lexicon = try paths("lexicon")
        settings.waivers = try paths("waivers")
        settings.baseline = try value(
            "baseline",
            { [path] node throws(StructuredTextError) in try Self.file(node, path) }
        )
        settings.cache = try value("cache", { [path] node throws(StructuredTextError) in try Self.file(node, path) })
        settings.failOn = try value("fail_on") { node throws(StructuredTextError) in
            try node.word(FailureThreshold.self, noun: "a threshold")
        }
        settings.keepGoing = try value("keep_going") { node throws(StructuredTextError) in try node.boolean() }
        settings.jobs = try value("jobs", Self.jobs)
        settings.format = try value("format", Self.format)
        settings.output = try values("output", Self.destination)
        try file.rejectUnknownKeys()
        settings.entries = entries
        return settings
    }

    /// The value of a key, which is kept for `imprimatur config`; nil where the key is missing.
    private mutating func value<Value>(
        _ key: String,
        _ read: (LocatedNode) throws(StructuredTextError) -> Value
    ) throws(StructuredTextError) -> Value? {
        guard let node = file.node(for: key) else { return nil }
        let value = try read(node)
        let written = try node.string()
        entries.append(SettingsEntry(key: key, values: [(value as? String) ?? written], line: node.line))
        return value
    }

    /// The values of a key with a list, or with a single word as a list of one.
    private mutating func values(
        _ key: String,
        _ read: (_ node: LocatedNode, _ file: String) throws(StructuredTextError) -> String
    ) throws(StructuredTextError) -> [String] {
        guard let node = file.node(for: key) else { return [] }
        var values: [String] = []
        for element in try node.listOrOne() { values.append(try read(element, path)) }
        entries.append(SettingsEntry(key: key, values: values, line: node.line))
        return values
    }

    private mutating func paths(_ key: String) throws(StructuredTextError) -> [String] {
        try values(key, Self.file)
    }

    /// A path, relative to the configuration file.
    private static func file(_ node: LocatedNode, _ file: String) throws(StructuredTextError) -> String {
        RelativePath.resolve(try node.string(), against: file)
    }

    /// Packs keep their names; files are relative to the configuration file.
    private static func rules(_ node: LocatedNode, _ file: String) throws(StructuredTextError) -> String {
        let name = try node.string()
        let isPack = name.hasPrefix("built-in:") || RuleSet.builtIn(pack: name) != nil
        return isPack ? name : RelativePath.resolve(name, against: file)
    }

    private static func jobs(_ node: LocatedNode) throws(StructuredTextError) -> Int {
        let jobs = try node.integer()
        guard JobOptions.permitted.contains(jobs) else { throw node.error("expected a number of jobs from 1 to 256") }
        return jobs
    }

    private static func format(_ node: LocatedNode) throws(StructuredTextError) -> ReportFormat {
        let name = try node.string()
        let names = Reporters.all.filter { $0.coversChecks }.map { $0.name }
        guard names.contains(name), let format = ReportFormat(argument: name) else {
            throw node.unknownWord(name, noun: "a form of checks", known: names)
        }
        return format
    }

    /// Where a report goes: `report.txt`, or `json=report.json`.
    private static func destination(_ node: LocatedNode, _ file: String) throws(StructuredTextError) -> String {
        do {
            let destination = try ReportDestination(try node.string())
            let form = destination.format.map { "\($0.type.name)=" } ?? ""
            return form + RelativePath.resolve(destination.path, against: file)
        } catch let error as StructuredTextError {
            throw error
        } catch {
            throw node.error((error as? ValidationError)?.message ?? "\(error)")
        }
    }
}

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
        settings.rules = try values("rules", resolvedRules)
        settings.agreements = try paths("agreements")
        settings.lexicon = try paths("lexicon")
        settings.waivers = try paths("waivers")
        settings.baseline = try value("baseline") { node throws(StructuredTextError) in resolved(try node.string()) }
        settings.failOn = try value("fail_on") { node throws(StructuredTextError) in
            try node.word(FailureThreshold.self, noun: "a threshold")
        }
        settings.keepGoing = try value("keep_going") { node throws(StructuredTextError) in try node.boolean() }
        settings.jobs = try value("jobs", Self.jobs)
        settings.format = try value("format", Self.format)
        settings.output = try values("output", destination)
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
        let text = (value as? String) ?? (try node.string())
        entries.append(SettingsEntry(key: key, values: [text], line: node.line))
        return value
    }

    /// The values of a key with a list, or with a single word as a list of one.
    private mutating func values(
        _ key: String,
        _ read: (LocatedNode) throws(StructuredTextError) -> String
    ) throws(StructuredTextError) -> [String] {
        guard let node = file.node(for: key) else { return [] }
        var values: [String] = []
        for element in try node.listOrOne() { values.append(try read(element)) }
        entries.append(SettingsEntry(key: key, values: values, line: node.line))
        return values
    }

    private mutating func paths(_ key: String) throws(StructuredTextError) -> [String] {
        try values(key) { node throws(StructuredTextError) in resolved(try node.string()) }
    }

    private func resolved(_ name: String) -> String {
        RelativePath.resolve(name, against: path)
    }

    /// Packs keep their names; files are relative to the configuration file.
    private func resolvedRules(_ node: LocatedNode) throws(StructuredTextError) -> String {
        let name = try node.string()
        return name.hasPrefix("built-in:") || RuleSet.builtIn(pack: name) != nil ? name : resolved(name)
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
    private func destination(_ node: LocatedNode) throws(StructuredTextError) -> String {
        do {
            let destination = try ReportDestination(try node.string())
            let form = destination.format.map { "\($0.type.name)=" } ?? ""
            return form + resolved(destination.path)
        } catch let error as StructuredTextError {
            throw error
        } catch {
            throw node.error((error as? ValidationError)?.message ?? "\(error)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import TestSupport
import Testing

@testable import Syndication

@Suite struct AgreementRegisterTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func register(_ agreements: String, name: String = "register.yaml") throws -> String {
        try folder.write("schema: imprimatur.agreements/1\n" + agreements, to: name)
    }

    @Test func `a register is read with its places, its hash and its clocks`() throws {
        let path = try register(
            """
            time_zone: Asia/Tokyo
            agreements:
              - {id: A-1, actions: [republish], until: 2026-06-30}
              - {id: A-2, actions: [republish], until: 2026-06-30, time_zone: UTC}
            """
        )
        let read = try AgreementRegister.load([path, path])
        #expect(
            read.agreements.map(\.until?.end) == [
                DateTime("2026-06-30T14:59:59Z")?.end, DateTime("2026-06-30T23:59:59Z")?.end,
            ]
        )
        #expect(read.agreements.map(\.location?.source) == [path, path])
        #expect(read.agreements.map(\.location?.line) == [4, 5])
        #expect(read.sources.map(\.source) == [path])
        #expect(read.sources.map(\.sha256.count) == [64])
    }

    @Test func `an id is taken once in all files`() throws {
        let first = try register("agreements: [{id: A-1, actions: [link]}]", name: "a.yaml")
        let second = try register("agreements: [{id: A-1, actions: [link]}]", name: "b.yaml")
        let error = #expect(throws: InputError.self) { try AgreementRegister.load([first, second]) }
        #expect(error?.description == "\(second):2:14: the id “A-1” is taken by the agreement at \(first):2")
        #expect(throws: StructuredTextError.self) {
            try AgreementRegister.load([
                register("agreements: [{id: A-1, actions: [link]}, {id: A-1, actions: [link]}]", name: "c.yaml")
            ])
        }
    }

    @Test func `the evidence is held against its hash, and another document makes the agreement doubtful`() throws {
        try folder.write("signed", to: "contract.txt")
        let right = "26d1ed6015dc4d8d6d0ff41e3bd9a87a4ae32a8a0f1d0e4a8d3d8b2d6c2b3f10"
        let hash = ContentHash.sha256(Array("signed".utf8))
        let path = try register(
            """
            agreements:
              - {id: A-1, actions: [link], evidence: contract.txt, evidence_sha256: \(hash)}
              - {id: A-2, actions: [link], evidence: contract.txt, evidence_sha256: \(right)}
              - {id: A-3, actions: [link], evidence: lost.pdf, evidence_sha256: \(hash)}
              - {id: A-4, actions: [link], evidence: lost.pdf}
            """
        )
        let read = try AgreementRegister.load([path])
        #expect(read.agreements.map(\.doubts.isEmpty) == [true, false, false, true])
        #expect(
            read.warnings == [
                "\(path):4:5: agreement A-2: its evidence “contract.txt” has the SHA-256 \(hash.prefix(12))…, "
                    + "and 26d1ed6015dc… is on file",
                "\(path):5:5: agreement A-3: its evidence “lost.pdf” can't be checked: there is no such file",
            ]
        )
    }

    @Test func `a batch names registers relative to itself, beside agreements of its own`() throws {
        _ = try register("agreements: [{id: A-1, actions: [link]}]", name: "on-file/register.yaml")
        let path = try folder.write(
            """
            schema: imprimatur.batch/1
            agreements: [on-file/register.yaml, {id: A-2, actions: [link]}]
            items: [{id: one, page: a.html, action: link}]
            """,
            to: "batch.yaml"
        )
        let batch = try BatchReader(path: path).read(InputFile.read(path))
        let complete = try batch.withAgreements().batch
        #expect(complete.agreements.map(\.id) == ["A-1", "A-2"])
        #expect(complete.agreementSources.map(\.source) == ["\(folder.path)/on-file/register.yaml"])
    }

    @Test(arguments: [
        ("agreements: [{id: A-1}]", "2:14: an agreement needs the key “actions”"),
        ("agreement: []", "2:1: a register of agreements needs the key “agreements”; is “agreement” meant to be it?"),
        ("agreements: [{id: A, actions: [link], valid: 1}]", "2:39: unknown key “valid” in an agreement"),
    ])
    func `a mistake is shown with its place`(text: String, summary: String) throws {
        let path = try register(text)
        let error = #expect(throws: StructuredTextError.self) { try AgreementRegister.load([path]) }
        #expect(error?.summary.hasPrefix("\(path):\(summary)") == true, "\(error?.summary ?? "")")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel
import StructuredText

/// The agreements on file, with the files in which they stand.
public struct AgreementRegister: Sendable {
    /// The agreements in the order of the files.
    public var agreements: [Agreement] = []
    /// The files, with the hashes of their bytes.
    public var sources: [SourceFile] = []
    /// What is wrong with agreements without making their files unreadable, as sentences with places.
    public var warnings: [String] = []

    /// Makes a register without agreements.
    public init() {}

    /// Reads registers (`imprimatur.agreements/1`, or policies of ODRL in JSON-LD), each once.
    ///
    /// - Throws: `InputError` where a file can't be read, `StructuredTextError` at the first thing that is wrong in one.
    public static func load(_ paths: [String]) throws -> AgreementRegister {
        var register = AgreementRegister()
        for path in paths where !register.sources.contains(where: { $0.source == path }) {
            let bytes = try InputFile.read(path)
            let file = try AgreementFile.read(bytes, path: path)
            try register.add(file.agreements, from: path)
            register.warnings += file.warnings
            register.sources.append(SourceFile(source: path, sha256: ContentHash.sha256(bytes)))
        }
        return register
    }

    /// Adds agreements of a file after a look at their evidence.
    ///
    /// - Parameter path: the file in which those stand that name no other.
    /// - Throws: `InputError` where an id is taken.
    public mutating func add(_ added: [Agreement], from path: String) throws(InputError) {
        for agreement in added {
            if let first = agreements.first(where: { $0.id == agreement.id }) {
                let place = "\(first.location?.source ?? path):\(first.location?.line ?? 1)"
                let line = agreement.location.map { ":\($0.line):\($0.column)" } ?? ""
                throw InputError(
                    path: "\(agreement.location?.source ?? path)\(line)",
                    message: "the id “\(agreement.id)” is taken by the agreement at \(place)"
                )
            }
            let checked = AgreementEvidence.checked(agreement, declaredIn: path)
            if let problem = checked.problem {
                let place = agreement.location.map { ":\($0.line):\($0.column)" } ?? ""
                warnings.append("\(agreement.location?.source ?? path)\(place): agreement \(agreement.id): \(problem)")
            }
            agreements.append(checked.agreement)
        }
    }
}

extension Batch {
    /// The batch with all agreements that hold for it: its own, those of the files that it names, and others.
    ///
    /// - Parameter paths: registers besides those that the batch names.
    /// - Throws: `InputError` and `StructuredTextError`, as `AgreementRegister.load` does.
    public func withAgreements(from paths: [String] = []) throws -> (batch: Batch, warnings: [String]) {
        var register = try AgreementRegister.load(paths + agreementFiles)
        try register.add(agreements, from: path)
        var batch = self
        batch.agreements = register.agreements
        batch.agreementSources = register.sources
        return (batch, register.warnings)
    }
}

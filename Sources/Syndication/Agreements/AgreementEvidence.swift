// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Holds the documents that prove agreements against the hashes on file.
enum AgreementEvidence {
    /// The agreement, in doubt where something is wrong with its document; the same again if asked twice.
    ///
    /// - Parameter path: the file in which it stands, unless it names another.
    static func checked(_ agreement: Agreement, declaredIn path: String) -> (agreement: Agreement, problem: String?) {
        guard let problem = problem(of: agreement, declaredIn: path) else { return (agreement, nil) }
        var doubtful = agreement
        let doubt = "what agreement \(agreement.id) rests on: \(problem)"
        if !doubtful.doubts.contains(doubt) { doubtful.doubts.append(doubt) }
        return (doubtful, problem)
    }

    /// What is wrong with the document of an agreement that gives its hash, as words that end a sentence.
    ///
    /// Nil where all is right, where no hash is on file, and for a document on the web, which is not fetched.
    static func problem(of agreement: Agreement, declaredIn path: String) -> String? {
        guard let expected = agreement.evidenceSHA256, let evidence = agreement.evidence else { return nil }
        guard let file = file(of: agreement, declaredIn: path) else { return nil }
        do throws(InputError) {
            let found = ContentHash.sha256(try InputFile.read(file))
            guard found != expected else { return nil }
            return
                "its evidence “\(evidence)” has the SHA-256 \(found.prefix(12))…, and \(expected.prefix(12))… is on file"
        } catch {
            return "its evidence “\(evidence)” can't be checked: \(error.message)"
        }
    }

    /// The path of the document that proves an agreement; nil where none is on file, or where it is on the web.
    static func file(of agreement: Agreement, declaredIn path: String) -> String? {
        guard let evidence = agreement.evidence, !evidence.contains("://") else { return nil }
        return RelativePath.resolve(evidence, against: agreement.location?.source ?? path)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsDetection
import RightsModel

/// Reads policies of ODRL 2.2, those of RightsML among them, as agreements: one for each permission.
///
/// What an agreement can't express never widens it: either it permits less, or it covers nothing for sure.
struct PolicyAgreements {
    let file: PolicyFile

    /// The agreements of all policies of a file, and what could not be expressed.
    static func read(_ bytes: [UInt8], path: String) throws(InputError) -> AgreementFile {
        let file = try PolicyFile.read(bytes, path: path)
        var read = AgreementFile()
        let reader = PolicyAgreements(file: file)
        for policy in try file.policies() { reader.add(policy, to: &read) }
        return read
    }

    private func add(_ policy: ODRLPolicy, to read: inout AgreementFile) {
        let name = policy.uid ?? "the policy"
        if let reason = reasonToLeaveOut(policy) {
            read.warnings.append("\(place(of: policy.offset)): \(name) is left out: \(reason)")
            return
        }
        for (index, rule) in policy.permissions.enumerated() {
            var permission = PolicyPermission(rule: rule, policy: policy, id: id(of: rule, index, in: policy))
            permission.read()
            read.warnings += permission.problems.map { problem in
                "\(place(of: problem.offset)): agreement \(permission.id): \(problem.message)"
            }
            guard var agreement = permission.agreement else { continue }
            let position = file.position(of: rule.offset)
            agreement.location = SourceLocation(
                line: position.line,
                column: position.column,
                offset: rule.offset,
                source: file.path
            )
            read.agreements.append(agreement)
        }
    }

    private func reasonToLeaveOut(_ policy: ODRLPolicy) -> String? {
        if !policy.kind.isGrant { return "a policy of the type \(policy.kind.rawValue) grants nothing" }
        if let successor = policy.isReplacedBy.first { return "“\(successor)” replaces it" }
        guard policy.conflictStrategy == .invalid,
            let conflict = ConflictFinder().conflicts(in: policy).first(where: \.isCertain)
        else { return nil }
        return "it permits and prohibits “\(conflict.action)”, and names no strategy for conflicts"
    }

    /// The policy's address, with the permission's place in it where there are several.
    private func id(of rule: ODRLRule, _ index: Int, in policy: ODRLPolicy) -> String {
        if !rule.id.hasPrefix("_:") { return rule.id }
        let uid = policy.uid ?? file.path
        return policy.permissions.count == 1 ? uid : "\(uid)#\(index + 1)"
    }

    private func place(of offset: Int) -> String {
        let position = file.position(of: offset)
        return "\(file.path):\(position.line):\(position.column)"
    }
}

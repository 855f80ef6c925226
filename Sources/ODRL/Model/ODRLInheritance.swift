// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Gives policies the rules of those from which they inherit (`inheritFrom`).
package enum ODRLInheritance {
    /// The policy with all rules that it inherits.
    ///
    /// - Parameter policies: those among which the inherited ones are looked for.
    /// - Throws: `ODRLReadError` for a policy that is not among them, and for a circle.
    package static func resolved(
        _ policy: ODRLPolicy,
        among policies: [ODRLPolicy]
    ) throws(ODRLReadError) -> ODRLPolicy {
        try resolved(policy, among: policies, path: [policy.uid].compactMap(\.self))
    }

    private static func resolved(
        _ policy: ODRLPolicy,
        among policies: [ODRLPolicy],
        path: [String]
    ) throws(ODRLReadError) -> ODRLPolicy {
        var result = policy
        for uid in policy.inheritFrom {
            if path.contains(uid) {
                throw ODRLReadError("the policy “\(uid)” inherits from itself", at: policy.offset)
            }
            guard let found = policies.first(where: { $0.uid == uid }) else {
                throw ODRLReadError("the inherited policy “\(uid)” is not here", at: policy.offset)
            }
            let parent = try resolved(found, among: policies, path: path + [uid])
            result.permissions = parent.permissions + result.permissions
            result.prohibitions = parent.prohibitions + result.prohibitions
            result.obligations = parent.obligations + result.obligations
            result.conflicts += parent.conflicts
        }
        return result
    }
}

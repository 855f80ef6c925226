// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension AgreementMatcher {
    /// What of an agreement is about the page.
    struct Coverage {
        var truth: Truth
        var reach: AgreementSpecificity.Reach
        var length = 0

        /// The better one: known before unknown, then the closer one.
        static func better(_ left: Coverage, _ right: Coverage) -> Coverage {
            let isBetter =
                (right.truth, right.reach.rawValue, right.length) > (left.truth, left.reach.rawValue, left.length)
            return isBetter ? right : left
        }
    }

    /// Holds the page, and for images the images, against what an agreement covers.
    func checkPage(_ match: inout AgreementMatch, action: Action) {
        let agreement = match.agreement
        guard !agreement.covers.isEmpty || !agreement.assets.isEmpty else {
            match.specificity.reach = .everything
            return
        }
        let coverage = Coverage.better(pageCoverage(of: agreement), imageCoverage(of: agreement, action: action))
        match.specificity.reach = coverage.reach
        match.specificity.length = coverage.length
        switch coverage.truth {
        case .true: break
        case .unknown where address == nil: match.unknowns.append("the page's address (`url`)")
        case .unknown:
            match.unknowns.append("whether the page is the one that agreement \(agreement.id) covers (`url`)")
        case .false: match.object(.page, "is about \((agreement.covers + agreement.assets).joined(separator: ", "))")
        }
    }

    private func pageCoverage(of agreement: Agreement) -> Coverage {
        guard let address, let asset = page.url.flatMap({ AssetAddress($0) }) else {
            return Coverage(truth: .unknown, reach: .everything)
        }
        var best = Coverage(truth: .false, reach: .elsewhere)
        for text in agreement.covers {
            guard let entry = WebAddress(text, allowsBareHost: true), entry.covers(address) else { continue }
            let reach: AgreementSpecificity.Reach = entry.path == "/" ? .site : .section
            let length = entry.host.count + entry.path.count
            best = .better(best, Coverage(truth: .true, reach: reach, length: length))
        }
        for text in agreement.assets {
            guard let truth = AssetAddress(text)?.isSame(as: asset), truth != .false else { continue }
            best = .better(best, Coverage(truth: truth, reach: .asset))
        }
        return best
    }

    /// Images are assets of their own: an agreement on all that are taken covers the taking.
    private func imageCoverage(of agreement: Agreement, action: Action) -> Coverage {
        let none = Coverage(truth: .false, reach: .elsewhere)
        guard Action.reuseImage.includes(action), !agreement.assets.isEmpty, let images = proposal.images,
            !images.isEmpty
        else { return none }
        let assets = agreement.assets.compactMap { AssetAddress($0) }
        let truth = images.map { image -> Truth in
            guard let address = image.url.flatMap({ AssetAddress($0) }) else { return .false }
            return assets.map { $0.isSame(as: address) }.any
        }.all
        return truth == .false ? none : Coverage(truth: truth, reach: .asset)
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension AgreementMatcher {
    /// Commercial use is no act of its own: an agreement that leaves it out covers no other act that is commercial.
    func checkCommerce(_ match: inout AgreementMatch) {
        guard match.agreement.excludedActions.contains(where: { $0.includes(.commercial) }) else { return }
        switch proposal.commercial {
        case false?: break
        case true?: match.object(.commerce, "leaves out commercial use")
        case nil: match.unknowns.append("whether the use is commercial (`commercial`)")
        }
    }

    /// Whoever may publish may not for that reason license others: only an agreement that says so permits that.
    func checkSublicensing(_ match: inout AgreementMatch, action: Action) {
        guard [Action.resyndicate, .sublicense].contains(where: { $0.includes(action) }) else { return }
        guard match.agreement.sublicensing != true else { return }
        match.object(.sublicensing, "does not permit to pass it on to others (`sublicensing: true`)")
    }

    /// Holds who would publish against those to whom the agreement is granted.
    func checkLicensee(_ match: inout AgreementMatch) {
        let licensees = match.agreement.licensees
        guard !licensees.isEmpty else { return }
        let name = proposal.republisher?.name?.lowercased()
        let site = proposal.republisher?.site.flatMap { WebAddress($0, allowsBareHost: true) }
        let isMeant = licensees.contains { licensee in
            if licensee.lowercased() == name { return true }
            guard let site, licensee.contains("."), let host = WebAddress(licensee, allowsBareHost: true) else {
                return false
            }
            return host.covers(site)
        }
        guard !isMeant else { return }
        // Names are written in many ways: another one is no proof of another house.
        let list = licensees.joined(separator: ", ")
        match.unknowns.append("whether the republisher is \(list) (`batch.republisher`)")
    }

    func checkTerritories(_ match: inout AgreementMatch) {
        let permitted = match.agreement.territories
        guard !permitted.isEmpty, !permitted.contains(Territory.world) else { return }
        guard !proposal.territories.isEmpty else {
            match.unknowns.append("where the copy will appear (`territory`)")
            return
        }
        let outside = proposal.territories.filter { !Territory.contains(permitted, $0) }
        guard !outside.isEmpty else { return }
        match.object(.territory, "holds for the territory \(list(permitted)), not for \(list(outside))")
    }

    func checkChannels(_ match: inout AgreementMatch) {
        let permitted = match.agreement.channels
        guard !permitted.isEmpty else { return }
        guard !proposal.channels.isEmpty else {
            match.unknowns.append("the channel of the copy (`channel`)")
            return
        }
        let outside = proposal.channels.filter { !permitted.contains($0) }
        guard !outside.isEmpty else { return }
        match.object(.channel, "holds for the channel \(list(permitted)), not for \(list(outside))")
    }

    func checkLanguage(_ match: inout AgreementMatch) {
        let permitted = match.agreement.languages
        guard !permitted.isEmpty else { return }
        let unchanged = Action.translate.includes(proposal.action) ? nil : page.language
        guard let language = proposal.language ?? unchanged else {
            match.unknowns.append("the language of the copy (`language`)")
            return
        }
        guard !permitted.contains(where: { LanguageTag.range($0, takesIn: language) }) else { return }
        match.object(.language, "holds for the language \(list(permitted)), not for \(language)")
    }

    func checkWords(_ match: inout AgreementMatch) {
        guard let most = match.agreement.maxWords else { return }
        guard let words = proposal.extent?.words else {
            match.unknowns.append("how many words are taken (`extent.words`)")
            return
        }
        if words > most { match.object(.words, "permits up to \(most) words, and \(words) are proposed") }
    }

    func checkPercent(_ match: inout AgreementMatch) {
        guard let most = match.agreement.maxPercent else { return }
        guard let percent = proposal.extent?.percent else {
            match.unknowns.append("how much of the whole is taken (`extent.percent`)")
            return
        }
        guard percent > most else { return }
        match.object(.words, "permits up to \(words(most)) percent, and \(words(percent)) are proposed")
    }

    /// A number without needless decimals.
    private func words(_ number: Double) -> String {
        number.rounded() == number && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }

    func checkImages(_ match: inout AgreementMatch) {
        guard let most = match.agreement.maxImages else { return }
        guard let images = proposal.images?.count else {
            match.unknowns.append("how many images are taken (`images`; `[]` for none)")
            return
        }
        guard images > most else { return }
        let permitted = most == 0 ? "no image" : "up to \(most) image\(most == 1 ? "" : "s")"
        match.object(.images, "permits \(permitted), and \(images) \(images == 1 ? "is" : "are") proposed")
    }

    private func list(_ words: [String]) -> String {
        words.joined(separator: ", ")
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsModel

/// What a copy says of its own making: who translated it, and that it was changed.
struct RemarkInspection {
    private let page: InspectedPage
    private let comparison: TextComparison
    private let style: HouseStyle
    /// Short blocks that are none of the source's words, in lower case.
    private let remarks: [(block: Int, text: String)]

    private static let longest = 90

    init(_ page: InspectedPage, _ comparison: TextComparison, style: HouseStyle) {
        self.page = page
        self.comparison = comparison
        self.style = style
        remarks = comparison.copy.blocks.indices.compactMap { block in
            let count = comparison.copy.wordsOfBlock[block].count
            guard count > 1, count <= Self.longest, !comparison.isTaken(copyBlock: block) else { return nil }
            let range = comparison.copy.blocks[block]
            guard !CreditInspection.standsApart(page.outline.element(atText: range.lowerBound), page.outline) else {
                return nil
            }
            return (block, page.outline.string(range).lowercased())
        }
    }

    /// Whether a translator is named.
    var namesTranslator: CopyFinding {
        let naming = remarks.filter { remark in style.translatorMarks.contains { Self.stands($0, in: remark.text) } }
        return CopyFinding(!naming.isEmpty, naming.prefix(3).map { evidence($0.block) })
    }

    /// Whether readers are told of changes; unknown in languages whose words for that aren't known.
    ///
    /// - Parameter language: that of the copy.
    func marksChanges(language: String?) -> CopyFinding {
        let marking = remarks.filter { remark in style.changeMarks.contains { Self.stands($0.phrase, in: remark.text) }
        }
        if !marking.isEmpty { return CopyFinding(true, marking.prefix(3).map { evidence($0.block) }) }
        let primary = language.map { $0.prefix { $0 != "-" }.lowercased() }
        guard let primary, style.changeMarks.contains(where: { $0.language == primary }) else {
            return CopyFinding(unknown: "whether the copy tells its readers of changes")
        }
        return CopyFinding(false)
    }

    /// Whether a phrase stands between other signs than letters; in scripts without spaces anywhere.
    private static func stands(_ phrase: String, in text: String) -> Bool {
        guard let range = text.firstRange(of: phrase) else { return false }
        guard phrase.utf8.first.map({ $0 < 0x80 }) ?? false else { return true }
        let before = text[..<range.lowerBound].last
        let behind = text[range.upperBound...].first
        return !(before?.isLetter ?? false) && !(behind?.isLetter ?? false)
    }

    private func evidence(_ block: Int) -> Evidence {
        let range = comparison.copy.blocks[block]
        return Evidence(text: page.outline.string(range), location: page.location(atText: range.lowerBound))
    }
}

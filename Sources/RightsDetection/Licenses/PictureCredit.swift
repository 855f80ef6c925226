// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Tells the credit of a picture from other links to a license, where the markup names neither figure nor caption.
struct PictureCredit {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// How many elements around a link are looked at for a picture that it may credit.
    private static let creditDepth = 5
    /// The most words that stand with a picture and its credit, in bytes.
    private static let creditLength = 120

    /// Whether a link shares a small part of the page with a picture that is no license badge.
    func isCredit(_ element: Int) -> Bool {
        let outline = document.outline
        if outline.descendants(of: element).contains(where: { outline.elements[$0].name == .img }) { return false }
        for around in outline.ancestors(of: element).dropFirst().prefix(Self.creditDepth) {
            guard outline.elements[around].textRange.count <= Self.creditLength else { return false }
            let pictures = outline.descendants(of: around).filter { outline.elements[$0].name == .img }
            if pictures.contains(where: { !isBadge($0) }) {
                return pictures.first.map { $0 < element } ?? false
            }
        }
        return false
    }

    /// Whether a picture is a license's badge: by its address, or because a license's link is around it.
    private func isBadge(_ picture: Int) -> Bool {
        let outline = document.outline
        if let source = outline.value(of: .src, in: picture), document.licenses.license(at: source) != nil {
            return true
        }
        return outline.ancestors(of: picture).contains { index in
            outline.elements[index].name == .a
                && outline.value(of: .href, in: index).flatMap(document.licenses.license(at:)) != nil
        }
    }
}

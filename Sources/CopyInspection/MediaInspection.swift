// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsDetection
import RightsModel

/// The images of a copy and the counters among them.
struct MediaInspection {
    private let copy: InspectedPage
    private let source: InspectedPage
    private let style: HouseStyle

    init(_ copy: InspectedPage, of source: InspectedPage, style: HouseStyle) {
        self.copy = copy
        self.source = source
        self.style = style
    }

    /// Whether images of the source's article are in the copy: known by address, file name or description.
    var takesImages: CopyFinding {
        let wanted = pictures(of: source)
        let names = Set(wanted.compactMap(\.fileName))
        let descriptions = Set(wanted.compactMap(\.description))
        let own = pictures(of: copy)
        let taken = own.filter { picture in
            picture.fileName.map(names.contains) ?? false || picture.description.map(descriptions.contains) ?? false
        }
        if !taken.isEmpty { return CopyFinding(true, taken.prefix(10).map(evidence)) }
        let unclear = own.filter { isInFigure($0.element) }
        guard !wanted.isEmpty, let first = unclear.first else { return CopyFinding(false) }
        return CopyFinding(unknown: "whether the image \(first.address) is one of the source's", [evidence(first)])
    }

    /// Whether a counter of the source is in the copy.
    var keepsCounter: CopyFinding {
        let host = PageAddress(source.base ?? URLReference(""))?.host
        let counters = copy.elements([.img, .script, .iframe]).filter { element in
            guard let address = copy.outline.value(of: .src, in: element)?.lowercased() else { return false }
            if style.counters.contains(where: address.contains) { return true }
            guard let host, let own = PageAddress(URLReference(address))?.host,
                own == host || own.hasSuffix("." + host)
            else { return false }
            return isDot(element, copy) || style.counterWords.contains(where: address.contains)
        }
        return CopyFinding(
            !counters.isEmpty,
            counters.prefix(3).map { element in
                let address = copy.outline.value(of: .src, in: element) ?? ""
                return Evidence(text: address, location: copy.location(ofElement: element))
            }
        )
    }
}

extension MediaInspection {
    private struct Picture {
        var element: Int
        var address: String
        /// The last part of the path in lower case, where it is no common name.
        var fileName: String?
        var description: String?
    }

    /// The pictures of an article: no dots, none in menus, headers and footers.
    private func pictures(of page: InspectedPage) -> [Picture] {
        page.elements([.img]).compactMap { element in
            guard let address = page.outline.value(of: .src, in: element) ?? page.writtenSource(of: element),
                !isDot(element, page), !isInTemplate(element, page)
            else { return nil }
            let alt = page.outline.value(of: .alt, in: element).map { TextWord.strings(in: $0) } ?? []
            return Picture(
                element: element,
                address: address,
                fileName: Self.fileName(address),
                description: alt.count >= 4 ? alt.joined(separator: " ") : nil
            )
        }
    }

    private func isInTemplate(_ element: Int, _ page: InspectedPage) -> Bool {
        page.outline.ancestors(of: element).contains {
            [.nav, .aside, .header, .footer, .form].contains(page.outline.elements[$0].name)
        }
    }

    private func isInFigure(_ element: Int) -> Bool {
        copy.outline.ancestors(of: element).contains { copy.outline.elements[$0].name == .figure }
    }

    /// Whether an image has one pixel.
    private func isDot(_ element: Int, _ page: InspectedPage) -> Bool {
        func isTiny(_ name: String) -> Bool {
            page.outline.writtenValue(of: name, in: element).map { $0.filter(\.isNumber) }
                .map { $0 == "1" || $0 == "0" } ?? false
        }
        return isTiny("width") && isTiny("height")
    }

    /// The file's name without the sizes that content systems add: `reef-1024x768.jpg` as `reef.jpg`.
    private static func fileName(_ address: String) -> String? {
        let path = URLReference(address).path
        guard let name = path.split(separator: "/").last?.lowercased(), let dot = name.lastIndex(of: ".") else {
            return nil
        }
        var stem = name[..<dot]
        if let dash = stem.lastIndex(of: "-"), stem[dash...].dropFirst().allSatisfy({ $0.isNumber || $0 == "x" }),
            stem[dash...].contains("x")
        {
            stem = stem[..<dash]
        }
        guard stem.count >= 4, !common.contains(String(stem)) else { return nil }
        return String(stem) + String(name[dot...])
    }

    private static let common: Set<String> = [
        "logo", "image", "photo", "picture", "default", "placeholder", "blank", "pixel", "icon", "avatar", "header",
        "banner", "spacer", "share", "thumbnail", "cover", "main", "hero",
    ]

    private func evidence(_ picture: Picture) -> Evidence {
        Evidence(text: picture.address, location: copy.location(ofElement: picture.element))
    }
}

extension InspectedPage {
    /// The address of an image that a script loads later.
    fileprivate func writtenSource(of element: Int) -> String? {
        outline.writtenValue(of: "data-src", in: element)
    }
}

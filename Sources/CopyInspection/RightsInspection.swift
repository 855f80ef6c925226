// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsModel

/// What the source says of its rights, held against what the copy still says (17 USC 1202: copyright management
/// information).
struct RightsInspection {
    private let copy: InspectedPage
    private let source: InspectedPage
    private let names: CreditNames
    /// All words of the copy that readers see, in lower case.
    private let words: [String]

    init(_ copy: InspectedPage, of source: InspectedPage, names: CreditNames) {
        self.copy = copy
        self.source = source
        self.names = names
        words = copy.outline.blocks.filter { !$0.isHidden && !$0.isInert }
            .flatMap { TextWord.strings(in: copy.outline.string($0.range)) }
    }

    /// Whether a license of the source is linked.
    var linksLicense: CopyFinding {
        let wanted = licenses(of: source)
        guard !wanted.isEmpty else { return CopyFinding(unknown: "under which license the source stands") }
        let given = licenses(of: copy).filter { given in
            given.license.href != nil && wanted.contains { Self.isSame($0.license, given.license) }
        }
        return CopyFinding(!given.isEmpty, given.map { evidence($0.signal, in: copy) })
    }

    /// Whether the notices of copyright on the article are still there.
    ///
    /// A notice at the foot of the source's site is none on the article, and the copy's template need not repeat it.
    var keepsNotice: CopyFinding {
        let notices = source.audit.signals.filter { signal in
            signal.kind == .notice && signal.scope == .work && signal.origin == .text && !signal.isHidden
        }
        let own = copy.audit.signals.filter { $0.kind == .notice }.prefix(Self.most).map(\.text)
        let missing = notices.prefix(Self.most).filter { notice in
            guard case .notice(let content) = notice.content else { return false }
            guard let name = TextName(content.holder ?? notice.text) else { return false }
            return !own.contains { name.stands(in: TextWord.strings(in: $0)) }
                && !(TextName(notice.text)?.stands(in: words) ?? false)
        }
        return CopyFinding(missing.isEmpty, missing.map { evidence($0, in: source) })
    }

    /// Whether author and license, where the source states them for machines, are still stated, for readers or machines.
    var keepsMetadata: CopyFinding {
        var missing: [Evidence] = []
        let given = licenses(of: copy)
        for (signal, license) in licenses(of: source) where signal.origin != .text {
            guard !given.contains(where: { Self.isSame($0.license, license) }) else { continue }
            missing.append(evidence(signal, in: source))
        }
        let own = CreditNames(copy).authors.flatMap { TextWord.strings(in: $0) + [""] }
        for (element, author) in source.metaValues(["author", "dc.creator"]).prefix(Self.most) {
            guard let name = TextName(author), !name.stands(in: words), !name.stands(in: own) else { continue }
            missing.append(Evidence(text: author, location: source.location(ofElement: element)))
        }
        return CopyFinding(missing.isEmpty, missing)
    }
}

extension RightsInspection {
    /// More notices, licenses or authors than these prove no more.
    private static let most = 50

    private typealias Licensed = (signal: Signal, license: License)

    private func licenses(of page: InspectedPage) -> [Licensed] {
        page.audit.signals.lazy.compactMap { signal -> Licensed? in
            guard case .license(let license) = signal.content, signal.scope == .page || signal.scope == .work,
                !signal.isHidden
            else { return nil }
            return (signal, license)
        }
        .prefix(Self.most).map(\.self)
    }

    private static func isSame(_ left: License, _ right: License) -> Bool {
        if let id = left.id, let other = right.id { return id == other }
        return left.uri != nil && left.uri == right.uri
    }

    private func evidence(_ signal: Signal, in page: InspectedPage) -> Evidence {
        var location = signal.location
        if page.source == copy.source { location.source = copy.source }
        return Evidence(text: signal.text, location: location)
    }
}

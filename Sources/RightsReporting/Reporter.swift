// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// A form of output: turns reports into text.
///
/// Reports are given one after the other, so that a long run needs no memory for what is already written. The same
/// reports give the same text.
public protocol Reporter: Sendable {
    /// The name by which the command line asks for it.
    static var name: String { get }

    /// What the form is for, in a few words.
    static var summary: String { get }

    /// Whether programs read it: it then has an entry for every page, also for those that could not be read.
    static var isForPrograms: Bool { get }

    /// Whether it is a form of check reports, too; those that are not are never asked for one.
    static var coversChecks: Bool { get }

    /// Whether it is a form of audit reports and of the words of pages, too; those that are not are never asked for one.
    static var coversAudits: Bool { get }

    /// The text of an output for audits of no page at all.
    static var textWithoutAudits: String { get }

    /// Whether each report is a line by itself, which hangs on no other: such an output can be gone on with.
    static var isLineByLine: Bool { get }

    /// Makes a reporter; forms without color or weight ignore the style.
    init(style: TextStyle)

    /// The text of an audit report, with a line end at its end.
    func text(of audit: PageAudit, at place: ReportPlace) -> String

    /// The text of a check report, with a line end at its end; of one without entries among others it may be empty.
    func text(of check: CheckReport, at place: ReportPlace) -> String

    /// The words of a page's article, with a line end at their end.
    func text(of page: PageText, at place: ReportPlace) -> String

    /// How many entries a check report gives in a form that joins those of all reports in one list.
    func entries(in check: CheckReport) -> Int
}

extension Reporter {
    /// Most forms cover both kinds of reports.
    public static var coversChecks: Bool { true }

    /// Most forms cover both kinds of reports.
    public static var coversAudits: Bool { true }

    /// In most forms nothing is an output, too.
    public static var textWithoutAudits: String { "" }

    /// Most forms have a head or a foot, or lines that belong together.
    public static var isLineByLine: Bool { false }

    /// In most forms each report is one entry.
    public func entries(in check: CheckReport) -> Int { 1 }
}

/// Where a report stands among the reports of one output.
public struct ReportPlace: Sendable, Hashable {
    /// Its number, from 0.
    public var index: Int
    /// The number of reports.
    public var count: Int
    /// The number of entries in the reports before it, as `Reporter.entries(in:)` counts them.
    public var entriesBefore: Int
    /// From which severity on a violation makes the exit status 1.
    public var failOn: Severity

    /// Makes a place.
    public init(index: Int, count: Int, entriesBefore: Int = 0, failOn: Severity = .error) {
        self.index = index
        self.count = count
        self.entriesBefore = entriesBefore
        self.failOn = failOn
    }

    /// The place of a report that is alone.
    public static let single = ReportPlace(index: 0, count: 1)

    /// Whether nothing comes before it.
    public var isFirst: Bool { index == 0 }
    /// Whether nothing comes behind it.
    public var isLast: Bool { index + 1 >= count }
}

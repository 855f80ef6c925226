// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What was found in a copy as it will appear, held beside the page that it was made of.
public struct CopyReport: Sendable, Hashable {
    /// The path of the copy as given, and the hash of its bytes.
    public var file: SourceFile
    /// Whether a credit names the source, the author, or whom the page asks to name.
    public var credit: CopyFinding
    /// Where the credits stand, from the top of the copy; empty where there is none.
    public var creditPositions: [CreditPosition]
    /// Whether a credit or byline names the author of the source.
    public var creditsAuthor: CopyFinding
    /// Whether a link leads to the source.
    public var linksToSource: CopyFinding
    /// Whether a link leads to the source, and search engines may follow it.
    public var linkFollowable: CopyFinding
    /// Whether a license of the source is linked.
    public var linksLicense: CopyFinding
    /// Whether the copy names the source as its canonical address.
    public var hasCanonical: CopyFinding
    /// Whether the copy asks search engines to leave it out.
    public var noindex: CopyFinding
    /// Whether the notices of copyright on the article are still there.
    public var keepsNotice: CopyFinding
    /// Whether author and license, where the source states them for machines, are still stated.
    public var keepsMetadata: CopyFinding
    /// Whether a counter of the source is in the copy.
    public var keepsCounter: CopyFinding
    /// Whether all links in the source's article are still there.
    public var keepsLinks: CopyFinding
    /// Whether images of the source's article are in the copy.
    public var takesImages: CopyFinding
    /// Whether a translator is named.
    public var namesTranslator: CopyFinding
    /// Whether readers are told that the copy differs.
    public var marksChanges: CopyFinding
    /// Whether the words of the article differ by more than house style.
    public var textChanged: CopyFinding
    /// The passages that differ, in the order of the copy; cut off after the first few dozen.
    public var changes: [TextChange]
    /// How much of the article is taken; nil where the source has no article that could be found.
    public var taken: TextTaken?
    /// The words of the copy that readers see.
    public var text: String
    /// What could not be read or decided.
    public var diagnostics: [Diagnostic]

    /// Makes a report in which nothing is known yet.
    public init(file: SourceFile, text: String = "") {
        self.file = file
        self.text = text
        let open = CopyFinding(unknown: "what the copy says")
        credit = open
        creditPositions = []
        creditsAuthor = open
        linksToSource = open
        linkFollowable = open
        linksLicense = open
        hasCanonical = open
        noindex = open
        keepsNotice = open
        keepsMetadata = open
        keepsCounter = open
        keepsLinks = open
        takesImages = open
        namesTranslator = open
        marksChanges = open
        textChanged = open
        changes = []
        taken = nil
        diagnostics = []
    }
}

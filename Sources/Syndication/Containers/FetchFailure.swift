// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A record in which `imprimatur-fetch` says why it did not get a page: metadata with the field `fetchError`.
struct FetchFailure {
    private let address: String
    private let source: String
    private let isAddress: Bool

    /// Takes the head of a record; nil where it holds no metadata on an address.
    ///
    /// - Parameter isAddress: whether the source is the page's address already.
    init?(_ head: ArchiveHead, source: String, isAddress: Bool) {
        guard head.fields.value(of: "warc-type")?.lowercased() == "metadata",
            let address = head.fields.value(of: "warc-target-uri")
        else { return nil }
        self.address = address
        self.source = source
        self.isAddress = isAddress
    }

    /// Why there is no page; success without content where the record says nothing of that.
    func read(_ block: ArchiveBlock) -> Result<ArchiveResponse.Content?, InputError> {
        var lines = HeaderLines()
        while lines.count < ArchiveHead.lineCount, let line = block.line(limit: ArchiveHead.lineLimit) {
            lines.add(line.bytes)
        }
        guard let reason = lines.headers.value(of: "fetcherror") else { return .success(nil) }
        return .failure(InputError(path: source, message: isAddress ? reason : "\(address) was not fetched: \(reason)"))
    }
}

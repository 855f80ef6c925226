// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsDetection

/// Pages that were fetched from the web into archives, one for each address.
public struct FetchedPages: Sendable {
    private let archives: [String: String]

    /// Takes addresses with the paths of their archives, in which stands the page or why it was not fetched.
    public init(archives: [String: String]) {
        self.archives = archives
    }

    /// The page of an address, named by it, with the files that were fetched beside it.
    ///
    /// - Throws: why it was not fetched.
    public func page(at address: String) throws(InputError) -> Page {
        guard let path = archives[address] else { throw InputError(path: address, message: "the page was not fetched") }
        let reader: ByteReader
        do throws(InputError) {
            reader = try PageFormats.open(path)
        } catch {
            throw InputError(path: address, message: "the page was not fetched")
        }
        let pages = ArchivePages(reader, path: path, address: address)
        guard let page = pages.next() else { throw InputError(path: address, message: "the page was not fetched") }
        return try page.get()
    }
}

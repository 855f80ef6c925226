// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Fetches pages one after the other, each with the files beside it that speak of its rights.
///
/// The files of a site are fetched once.
package final class PageFetcher {
    let settings: FetchSettings
    let client: WebClient
    var sites: [(origin: String, files: SiteFiles)] = []
    var lastVisits: [(host: String, time: ContinuousClock.Instant)] = []
    let pause: (Duration) -> Void

    /// Of so many hosts the files and the last visit are kept.
    static let siteLimit = 256

    /// Makes a fetcher.
    ///
    /// - Parameter pause: waits for a time.
    package init(_ settings: FetchSettings, pause: @escaping (Duration) -> Void) {
        self.settings = settings
        self.pause = pause
        client = WebClient(settings: settings)
    }

    /// Fetches a page; whatever goes wrong stands in the result.
    package func fetch(_ text: String) -> FetchedPage {
        var fetched = FetchedPage(address: text)
        do throws(FetchError) {
            guard let address = WebAddress(text) else { throw FetchError(message: "this is no address") }
            try client.require(address)
            let (page, site) = try arrive(at: address, &fetched)
            addDocuments(of: page, site, &fetched)
            fetched.exchanges.append(page)
        } catch {
            fetched.failure = error
        }
        return fetched
    }

    /// The page at the end of all redirects, each of which is checked as the address was, with the files of its site.
    private func arrive(at start: WebAddress, _ fetched: inout FetchedPage) throws(FetchError) -> (Exchange, SiteFiles)
    {
        var address = start
        var visited: Set<WebAddress> = []
        while true {
            let site = try enter(address, &fetched, isFirst: visited.isEmpty)
            let exchange = try client.get(address)
            guard exchange.isRedirect else {
                return (try requirePage(exchange), addSite(of: address, site, &fetched))
            }
            fetched.exchanges.append(exchange)
            visited.insert(address)
            address = try target(of: exchange)
            guard !visited.contains(address) else {
                throw FetchError(message: "the redirects lead back to \(address.text)")
            }
            guard visited.count <= settings.redirectLimit else {
                throw FetchError(message: "more than \(settings.redirectLimit) redirects, the last to \(address.text)")
            }
        }
    }

    /// Reads the robots.txt that holds for an address, asks it, and waits for the turn.
    private func enter(
        _ address: WebAddress,
        _ fetched: inout FetchedPage,
        isFirst: Bool
    ) throws(FetchError) -> SiteFiles {
        let site = self.site(of: address)
        if let failure = site.robotsFailure, failure.isUnreached { throw failure }
        if !settings.ignoresRobots { try site.requirePermission(for: address, agent: settings.productToken) }
        if isFirst { wait(for: address.host) }
        return site
    }

    /// Where a redirect leads.
    func target(of exchange: Exchange) throws(FetchError) -> WebAddress {
        guard let location = exchange.header("location") else {
            throw FetchError(message: "the response has status \(exchange.status), but names no Location")
        }
        guard let address = WebAddress(location, on: exchange.address) else {
            throw FetchError(message: "the redirect to “\(location)” leads to no address")
        }
        do throws(FetchError) {
            try client.require(address)
        } catch {
            throw FetchError(message: "the redirect is not followed: \(error)")
        }
        guard exchange.address.scheme == "http" || address.scheme == "https" else {
            let message = "the redirect leads from https to http (\(address.text)), where anybody could change the page"
            throw FetchError(message: "\(message); give that address if you want it")
        }
        return address
    }

    private func requirePage(_ exchange: Exchange) throws(FetchError) -> Exchange {
        guard exchange.status == 200 else {
            throw FetchError(message: "the server answers with status \(exchange.status), not with the page (200)")
        }
        guard exchange.isMarkup else {
            let type = exchange.mediaType.isEmpty ? "of no type" : "of the type \(exchange.mediaType)"
            throw FetchError(message: "the response is \(type), not HTML")
        }
        guard try !exchange.content(limit: settings.byteLimit).isEmpty else {
            throw FetchError(message: "the page is empty")
        }
        return exchange
    }
}

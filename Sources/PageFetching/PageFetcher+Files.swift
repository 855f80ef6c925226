// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

extension PageFetcher {
    /// The robots.txt of an address's origin, from a visit before or fetched now.
    func site(of address: WebAddress) -> SiteFiles {
        if let known = sites.first(where: { $0.origin == address.origin }) { return known.files }
        var files = SiteFiles()
        if let place = address.file("/robots.txt") {
            do throws(FetchError) {
                let exchanges = try follow(place)
                if let last = exchanges.last, last.status >= 500 {
                    throw FetchError(message: "the server answers with status \(last.status)")
                }
                if let last = exchanges.last, last.status == 200, !last.isMarkup {
                    files.robots = RobotsTxt(try last.content(limit: settings.byteLimit))
                    files.exchanges = exchanges
                }
            } catch {
                files.robotsFailure = error
                files.warnings.append("\(place.text): \(error)")
            }
        }
        keep(files, of: address)
        return files
    }

    /// Adds the other files of the page's origin, and all that came of them to the page.
    func addSite(of address: WebAddress, _ site: SiteFiles, _ fetched: inout FetchedPage) -> SiteFiles {
        var site = site
        if !site.isComplete {
            for path in SiteFiles.paths {
                if let place = address.file(path) { add(place, to: &site.exchanges, &site.warnings) }
            }
            site.isComplete = true
            keep(site, of: address)
        }
        fetched.exchanges += site.exchanges
        fetched.warnings += site.warnings
        return site
    }

    /// Adds the license documents that the page, its headers and the robots.txt name.
    func addDocuments(of page: Exchange, _ site: SiteFiles, _ fetched: inout FetchedPage) {
        guard let markup = try? page.content(limit: settings.byteLimit) else { return }
        let named = Page(source: fetched.address, url: page.address.text, headers: page.headers, bytes: markup)
        var seen: Set<WebAddress> = []
        for text in RSLLinks.addresses(of: named) + site.licenseAddresses {
            guard let address = WebAddress(text, on: page.address), seen.insert(address).inserted else { continue }
            guard seen.count <= settings.documentLimit else {
                fetched.warnings.append(
                    "\(address.text): not fetched, as more than \(settings.documentLimit) license documents are named"
                )
                continue
            }
            add(address, to: &fetched.exchanges, &fetched.warnings)
        }
    }

    /// Fetches a file beside a page; that there is none is no warning, that it is unknown is one.
    private func add(_ address: WebAddress, to exchanges: inout [Exchange], _ warnings: inout [String]) {
        do throws(FetchError) {
            let found = try follow(address)
            guard let last = found.last else { return }
            if last.status >= 500 { throw FetchError(message: "the server answers with status \(last.status)") }
            // Sites that answer every address with a page have no such file.
            guard last.status == 200, !last.isMarkup else { return }
            _ = try last.content(limit: settings.byteLimit)
            exchanges += found
        } catch {
            warnings.append("\(address.text): \(error); what it says of rights is not known")
        }
    }

    /// The responses from an address to the end of its redirects.
    private func follow(_ start: WebAddress) throws(FetchError) -> [Exchange] {
        var exchanges = [try client.get(start)]
        while let last = exchanges.last, last.isRedirect {
            guard exchanges.count <= settings.redirectLimit else {
                throw FetchError(message: "more than \(settings.redirectLimit) redirects")
            }
            exchanges.append(try client.get(target(of: last)))
        }
        return exchanges
    }

    private func keep(_ files: SiteFiles, of address: WebAddress) {
        sites.removeAll { $0.origin == address.origin }
        sites.append((address.origin, files))
        if sites.count > Self.siteLimit { sites.removeFirst() }
    }

    /// Waits until the host has had its pause since the last page.
    func wait(for host: String) {
        if let last = lastVisits.first(where: { $0.host == host }) {
            let left = last.time + .seconds(settings.delay) - .now
            if left > .zero { pause(left) }
        }
        lastVisits.removeAll { $0.host == host }
        lastVisits.append((host, .now))
        if lastVisits.count > Self.siteLimit { lastVisits.removeFirst() }
    }
}

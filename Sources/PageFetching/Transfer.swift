// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import CCurl

/// Sends one request by libcurl and takes the response; nothing is followed, stored or sent along.
final class Transfer {
    /// Why a transfer was stopped by us.
    enum Stop {
        /// The address of the network to which the host leads, and what it is.
        case privateNetwork(String)
        /// More bytes came than the limit.
        case tooLarge
    }

    private let byteLimit: Int
    private let allowsPrivateNetwork: Bool
    /// The status line and the headers of the last response, as they came.
    private(set) var head: [UInt8] = []
    /// The body, without the coding of the transfer.
    private(set) var body: [UInt8] = []
    /// Why it was stopped; nil where it was not.
    private(set) var stop: Stop?

    init(byteLimit: Int, allowsPrivateNetwork: Bool) {
        self.byteLimit = byteLimit
        self.allowsPrivateNetwork = allowsPrivateNetwork
    }

    /// Sends the request and awaits the response.
    ///
    /// - Parameters:
    ///   - address: an address of HTTP or HTTPS.
    ///   - userAgent: the name of the program that asks.
    ///   - milliseconds: how long connecting, and the whole, may take.
    /// - Returns: the code of libcurl, and the status of the response.
    func run(_ address: WebAddress, userAgent: String, milliseconds: (connect: Int, total: Int)) -> (CURLcode, Int) {
        guard let handle = unsafe curl_easy_init() else { return (CURLE_FAILED_INIT, 0) }
        defer { unsafe curl_easy_cleanup(handle) }
        var fields = unsafe curl_slist_append(nil, "Accept: text/html, application/xhtml+xml, */*;q=0.5")
        unsafe fields = curl_slist_append(fields, "Accept-Encoding: gzip, deflate")
        defer { unsafe curl_slist_free_all(fields) }
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe imprimatur_curl_set_text(handle, CURLOPT_URL, address.text)
        unsafe imprimatur_curl_set_text(handle, CURLOPT_USERAGENT, userAgent)
        unsafe imprimatur_curl_set_list(handle, CURLOPT_HTTPHEADER, fields)
        // No proxy of the environment, no configuration of the user, no signal that other threads would get.
        unsafe imprimatur_curl_set_text(handle, CURLOPT_PROXY, "")
        unsafe imprimatur_curl_set_number(handle, CURLOPT_NETRC, 0)
        unsafe imprimatur_curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        unsafe imprimatur_curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
        unsafe imprimatur_curl_set_number(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        unsafe imprimatur_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds.connect)
        unsafe imprimatur_curl_set_number(handle, CURLOPT_TIMEOUT_MS, milliseconds.total)
        unsafe imprimatur_curl_set_sink(handle, CURLOPT_HEADERFUNCTION, takeHead)
        unsafe imprimatur_curl_set_context(handle, CURLOPT_HEADERDATA, context)
        unsafe imprimatur_curl_set_sink(handle, CURLOPT_WRITEFUNCTION, takeBody)
        unsafe imprimatur_curl_set_context(handle, CURLOPT_WRITEDATA, context)
        unsafe imprimatur_curl_set_socket_opener(handle, openSocket)
        unsafe imprimatur_curl_set_context(handle, CURLOPT_OPENSOCKETDATA, context)
        // Without this one nothing is sent: files and other protocols must stay out of reach.
        guard unsafe imprimatur_curl_only_web(handle) == CURLE_OK else { return (CURLE_FAILED_INIT, 0) }
        let code = unsafe curl_easy_perform(handle)
        return (code, unsafe imprimatur_curl_status(handle))
    }

    /// Takes a line of the head; the head of an interim response (100) goes when the next begins.
    fileprivate func addHead(_ line: [UInt8]) -> Bool {
        if line.starts(with: Array("HTTP/".utf8)) { head = [] }
        head += line
        return head.count <= Transfer.headLimit
    }

    fileprivate func addBody(_ bytes: [UInt8]) -> Bool {
        guard body.count + bytes.count <= byteLimit else {
            stop = .tooLarge
            return false
        }
        body += bytes
        return true
    }

    /// Whether a connection to an address is permitted.
    fileprivate func permits(_ address: NetworkAddress) -> Bool {
        guard !allowsPrivateNetwork, let nature = address.specialNature else { return true }
        stop = .privateNetwork("\(address) is \(nature)")
        return false
    }

    private static let headLimit = 256 << 10
}

/// The transfer that a callback of libcurl was given, and what came.
private func takeHead(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let line = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: size * count))
    return transfer.addHead(line) ? size * count : 0
}

/// Takes a piece of the body.
private func takeBody(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let piece = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: size * count))
    return transfer.addBody(piece) ? size * count : 0
}

/// Opens the socket for the very address that is connected to next, whatever the name server said before.
private func openSocket(
    _ context: UnsafeMutableRawPointer?,
    _ purpose: curlsocktype,
    _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context = unsafe context, let address = unsafe address else { return -1 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe imprimatur_curl_address(address, &bytes)
    guard count > 0, transfer.permits(NetworkAddress(bytes: Array(bytes.prefix(Int(count))))) else { return -1 }
    return unsafe imprimatur_curl_socket(address)
}

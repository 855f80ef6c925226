// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import CCurl

/// Asks for one address and gives the response; says in a sentence why there is none.
struct WebClient: Sendable {
    let settings: FetchSettings

    /// Sends one request.
    func get(_ address: WebAddress) throws(FetchError) -> Exchange {
        try require(address)
        let transfer = Transfer(byteLimit: settings.byteLimit, allowsPrivateNetwork: settings.allowsPrivateNetwork)
        let total = Int(settings.seconds * 1000)
        let connect = min(total, Int(settings.connectSeconds * 1000))
        let (code, status) = transfer.run(address, userAgent: settings.userAgent, milliseconds: (connect, total))
        switch transfer.stop {
        case .tooLarge:
            throw FetchError(
                message: "the response has more than \(WebClient.size(settings.byteLimit)); --max-size takes more"
            )
        case .privateNetwork(let nature) where code != CURLE_OK:
            let message = "\(nature), which is not fetched from; --allow-private-network permits it"
            throw FetchError(message: message, isUnreached: true)
        default: break
        }
        guard code == CURLE_OK else { throw failure(code, of: address) }
        guard status > 0 else { throw FetchError(message: "the server's answer is no HTTP") }
        return Exchange(address: address, status: status, head: transfer.head, body: transfer.body)
    }

    /// Throws where an address is of a kind that is not asked for.
    func require(_ address: WebAddress) throws(FetchError) {
        guard address.scheme == "http" || address.scheme == "https" else {
            throw FetchError(message: "\(address.text) is no address of http or https")
        }
        guard !address.hasCredentials else {
            throw FetchError(message: "the address holds a user name or a password, which are not sent; leave them out")
        }
    }

    private var tooSlow: FetchError {
        let seconds = settings.seconds
        let text = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
        return FetchError(message: "no whole response came within \(text) s; --max-time waits longer")
    }

    private func failure(_ code: CURLcode, of address: WebAddress) -> FetchError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST:
            FetchError(message: "the name server knows no host “\(address.host)”", isUnreached: true)
        case CURLE_COULDNT_CONNECT:
            FetchError(message: "\(address.host) takes no connection on port \(address.port)", isUnreached: true)
        case CURLE_OPERATION_TIMEDOUT: tooSlow
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR:
            FetchError(message: "the connection broke off before the response was whole")
        case CURLE_GOT_NOTHING: FetchError(message: "the server closed the connection without an answer")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2:
            FetchError(message: "the server's answer is no HTTP")
        case CURLE_PEER_FAILED_VERIFICATION:
            FetchError(
                message: "the certificate of \(address.host) is not valid for it, or none that this machine trusts",
                isUnreached: true
            )
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE:
            FetchError(message: "no secure connection to \(address.host) came about", isUnreached: true)
        case CURLE_WRITE_ERROR: FetchError(message: "the head of the response has no end")
        case CURLE_OUT_OF_MEMORY: FetchError(message: "there is not enough memory for the response")
        case CURLE_URL_MALFORMAT: FetchError(message: "this is no address")
        default: FetchError(message: "the transfer failed (error \(code.rawValue) of libcurl)")
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
    }
}

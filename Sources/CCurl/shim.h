// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#ifndef IMPRIMATUR_CCURL_SHIM_H
#define IMPRIMATUR_CCURL_SHIM_H

#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <fcntl.h>

// `curl_easy_setopt` and `curl_easy_getinfo` take arguments of any type, which Swift can't call.

static inline CURLcode imprimatur_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode imprimatur_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode imprimatur_curl_set_context(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode imprimatur_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode imprimatur_curl_set_sink(CURL *handle, CURLoption option, curl_write_callback value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode imprimatur_curl_set_socket_opener(CURL *handle, curl_opensocket_callback value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

/// Forbids all protocols but HTTP and HTTPS.
static inline CURLcode imprimatur_curl_only_web(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
    CURLcode code = curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    CURLcode code = curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/// The status code of the last response; 0 where there was none.
static inline long imprimatur_curl_status(CURL *handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

/// Copies the bytes of an IP address to `bytes`; how many these are, 0 for an address of another family.
static inline int imprimatur_curl_address(const struct curl_sockaddr *address, unsigned char bytes[16]) {
    if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
        memcpy(bytes, &((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr, 4);
        return 4;
    }
    if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
        memcpy(bytes, &((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr, 16);
        return 16;
    }
    return 0;
}

/// A socket for an address, closed in programs that are started; `CURL_SOCKET_BAD` where there is none.
static inline curl_socket_t imprimatur_curl_socket(const struct curl_sockaddr *address) {
    curl_socket_t made = socket(address->family, address->socktype, address->protocol);
    if (made != CURL_SOCKET_BAD) {
        fcntl(made, F_SETFD, FD_CLOEXEC);
    }
    return made;
}

/// The absolute address that `reference` means on a page at `base`, which may be NULL, without its fragment.
/// NULL where it is no address; to be freed by `curl_free`.
static inline char *imprimatur_curl_resolve(const char *base, const char *reference) {
    char *text = NULL;
    CURLU *address = curl_url();
    if (address == NULL) {
        return NULL;
    }
    const unsigned int flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
    if ((base == NULL || curl_url_set(address, CURLUPART_URL, base, flags) == CURLUE_OK)
        && curl_url_set(address, CURLUPART_URL, reference, flags) == CURLUE_OK) {
        curl_url_set(address, CURLUPART_FRAGMENT, NULL, 0);
        if (curl_url_get(address, CURLUPART_URL, &text, 0) != CURLUE_OK) {
            text = NULL;
        }
    }
    curl_url_cleanup(address);
    return text;
}

/// A part of an absolute address; NULL where it has none; to be freed by `curl_free`.
static inline char *imprimatur_curl_part(const char *text, CURLUPart part) {
    char *value = NULL;
    CURLU *address = curl_url();
    if (address == NULL) {
        return NULL;
    }
    if (curl_url_set(address, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK
        || curl_url_get(address, part, &value, CURLU_DEFAULT_PORT) != CURLUE_OK) {
        value = NULL;
    }
    curl_url_cleanup(address);
    return value;
}

#endif

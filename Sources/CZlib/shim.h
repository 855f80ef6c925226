// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#ifndef IMPRIMATUR_CZLIB_SHIM_H
#define IMPRIMATUR_CZLIB_SHIM_H

#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not import.
static inline int imprimatur_inflate_init(z_streamp stream, int windowBits) {
    return inflateInit2(stream, windowBits);
}

/// Compresses `count` bytes to one member of gzip; how many bytes come out, 0 where memory or `room` is short.
static inline long imprimatur_gzip(const unsigned char *bytes, long count, unsigned char *output, long room) {
    z_stream stream = {0};
    if (count > 0x7FFFFFFF || room > 0x7FFFFFFF
        || deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return 0;
    }
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (unsigned int)count;
    stream.next_out = output;
    stream.avail_out = (unsigned int)room;
    int status = deflate(&stream, Z_FINISH);
    deflateEnd(&stream);
    return status == Z_STREAM_END ? room - (long)stream.avail_out : 0;
}

#endif

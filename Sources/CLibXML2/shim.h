// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#ifndef IMPRIMATUR_CLIBXML2_SHIM_H
#define IMPRIMATUR_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>

/// `XML_SAX2_MAGIC`, an unsigned macro that Swift imports with another type on some versions.
static inline unsigned int imprimatur_sax2_magic(void) {
    return XML_SAX2_MAGIC;
}

/// Makes a parser over `size` bytes of UTF-8 at `bytes`, which libxml2 reads in place: no copy, no conversion, no network,
/// no obedience to `<meta charset>`. `bytes[size]` must be 0, and the memory must outlive the parser. NULL if memory is short.
static inline htmlParserCtxtPtr imprimatur_html_parser(htmlSAXHandler *handler, void *userData, char *bytes, int size) {
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (context == NULL) {
        return NULL;
    }
    *context->sax = *handler;
    context->userData = userData;
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;
#if LIBXML_VERSION >= 21400
    xmlParserInputPtr input =
        xmlNewInputFromMemory(NULL, bytes, (size_t)size, XML_INPUT_BUF_STATIC | XML_INPUT_BUF_ZERO_TERMINATED);
    if (input == NULL) {
        htmlFreeParserCtxt(context);
        return NULL;
    }
#else
    xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateStatic(bytes, size, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) {
        htmlFreeParserCtxt(context);
        return NULL;
    }
    // With a callback, however empty, libxml2 tries to grow the fixed buffer near its end and reports that as an error.
    buffer->readcallback = NULL;
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
        xmlFreeParserInputBuffer(buffer);
        htmlFreeParserCtxt(context);
        return NULL;
    }
#endif
    inputPush(context, input);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    return context;
}

/// Frees a parser of `imprimatur_html_parser`.
static inline void imprimatur_html_parser_free(htmlParserCtxtPtr context) {
    if (context->myDoc != NULL) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = NULL;
    }
    htmlFreeParserCtxt(context);
}

/// How many bytes of the input lie before the parser's position.
static inline long imprimatur_html_offset(htmlParserCtxtPtr context) {
    const xmlParserInput *input = context->input;
    return input == NULL ? -1 : (long)input->consumed + (long)(input->cur - input->base);
}

/// The number of open elements as libxml2 counts them.
static inline int imprimatur_html_depth(htmlParserCtxtPtr context) {
    return context->nameNr;
}

#endif

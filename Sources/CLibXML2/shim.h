// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#ifndef IMPRIMATUR_CLIBXML2_SHIM_H
#define IMPRIMATUR_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>
#include <string.h>

/// `XML_SAX2_MAGIC`, an unsigned macro that Swift imports with another type on some versions.
static inline unsigned int imprimatur_sax2_magic(void) {
    return XML_SAX2_MAGIC;
}

/// Gives a parser a copy of `size` bytes of UTF-8 to read, without conversion; 0 if memory is short.
/// (libxml2 2.9.14 reads a buffer of `xmlParserInputBufferCreateStatic` more than once.)
static inline int imprimatur_push_bytes(xmlParserCtxtPtr context, const char *bytes, int size) {
#if LIBXML_VERSION >= 21400
    xmlParserInputPtr input = xmlNewInputFromMemory(NULL, bytes == NULL ? "" : bytes, (size_t)size, 0);
    if (input == NULL) {
        return 0;
    }
#else
    xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(bytes == NULL ? "" : bytes, size, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) {
        return 0;
    }
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
        xmlFreeParserInputBuffer(buffer);
        return 0;
    }
#endif
    inputPush(context, input);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    return 1;
}

/// Makes a parser over a copy of `size` bytes of UTF-8: no conversion, no network, no obedience to `<meta charset>`.
/// NULL if memory is short.
static inline htmlParserCtxtPtr imprimatur_html_parser(
    const htmlSAXHandler *handler, void *userData, const char *bytes, int size
) {
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (context == NULL) {
        return NULL;
    }
    *context->sax = *handler;
    context->userData = userData;
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;
    if (!imprimatur_push_bytes(context, bytes, size)) {
        htmlFreeParserCtxt(context);
        return NULL;
    }
    return context;
}

/// How many bytes a parser keeps for the names that it has met; the memory grows in steps.
static inline size_t imprimatur_name_bytes(xmlParserCtxtPtr context) {
    return xmlDictGetUsage(context->dict);
}

/// Has an XML parser keep no more than about `bytes` for names; one name more is an error of the document.
static inline void imprimatur_limit_names(xmlParserCtxtPtr context, size_t bytes) {
    xmlDictSetLimit(context->dict, bytes);
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

/// Overwrites `length` bytes with spaces, `distance` bytes ahead of the parser, in the parser's own copy of the page.
static inline void imprimatur_html_blank(htmlParserCtxtPtr context, long distance, long length) {
    const xmlParserInput *input = context->input;
    if (input != NULL && distance >= 0 && length > 0 && distance + length <= (long)(input->end - input->cur)) {
        memset((char *)input->cur + distance, ' ', (size_t)length);
    }
}

/// Cuts `length` bytes, `distance` bytes ahead of the parser, out of the parser's own copy of the page: what lies before
/// them moves up to what follows, and the parser with it. 1 unless that lies outside of the page.
static inline int imprimatur_html_cut(htmlParserCtxtPtr context, long distance, long length) {
    xmlParserInput *input = context->input;
    if (input == NULL || distance < 0 || length < 0 || distance + length > (long)(input->end - input->cur)) {
        return 0;
    }
    memmove((char *)input->cur + length, input->cur, (size_t)distance);
    input->cur += length;
    return 1;
}

/// Takes a parser that stands at the `>` of a start tag over the `length` bytes of content behind it, as if it had read
/// them. The last of them becomes the `>` in the parser's own copy of the page, so that offsets stay true.
static inline void imprimatur_html_skip(htmlParserCtxtPtr context, long length) {
    xmlParserInput *input = context->input;
    if (input != NULL && length > 0 && length < (long)(input->end - input->cur) && *input->cur == '>') {
        input->cur += length;
        *(xmlChar *)input->cur = '>';
    }
}

/// The number of open elements as libxml2 counts them.
static inline int imprimatur_html_depth(htmlParserCtxtPtr context) {
    return context->nameNr;
}

/// Makes an XML parser over a copy of `size` bytes of UTF-8: no network, no document type loaded, no entity but the five.
/// NULL if memory is short; to be freed by `imprimatur_html_parser_free`.
static inline xmlParserCtxtPtr imprimatur_xml_parser(
    const xmlSAXHandler *handler, void *userData, const char *bytes, int size
) {
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (context == NULL) {
        return NULL;
    }
    // "Substitution" makes the five come as characters in attributes too; no other entity is known to the parser.
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
    *context->sax = *handler;
    context->userData = userData;
    if (!imprimatur_push_bytes(context, bytes, size)) {
        xmlFreeParserCtxt(context);
        return NULL;
    }
    return context;
}

/// How many bytes of the input lie before the `<` nearest to the parser's position.
static inline long imprimatur_xml_tag_offset(xmlParserCtxtPtr context) {
    const xmlParserInput *input = context->input;
    if (input == NULL) {
        return 0;
    }
    const xmlChar *tag = input->cur;
    while (tag > input->base && *tag != '<') {
        tag--;
    }
    return (long)input->consumed + (long)(tag - input->base);
}

#endif

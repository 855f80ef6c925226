// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

// The entry of libFuzzer (https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).

#ifndef IMPRIMATUR_CLIBFUZZER_H
#define IMPRIMATUR_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif

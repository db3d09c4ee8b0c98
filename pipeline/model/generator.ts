// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The name and version that built files give as their maker. */
export const generator = 'Colophon 0.1.0'

// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The files of one format, in memory: POSIX path → text (UTF-8) or bytes. */
export type Rendering = ReadonlyMap<string, string | Uint8Array>

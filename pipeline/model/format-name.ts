// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The formats of a book, in the order in which they are shown. */
export const formatNames = ['web', 'epub', 'pdf'] as const

export type FormatName = (typeof formatNames)[number]

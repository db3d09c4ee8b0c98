// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

export {formatTerm, termParts} from '../model/format-term.ts'

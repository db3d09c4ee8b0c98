// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

declare module 'hyphen/*/index.js' {
  const language: {
    readonly hyphenateSync: (text: string, options?: {minWordLength?: number}) => string
  }
  export default language
}

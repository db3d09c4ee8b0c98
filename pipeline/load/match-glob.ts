// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Whether a path is one that a pattern means: `*` is any part of a name, `**` any folders, all
 * other characters, and those after a backslash, are themselves.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const parts = pattern.replace(/^\.?\//, '').split(/(\\.|\*\*\/?|\*)/)
  const source = parts
    .map((part) => wildcards[part] ?? escapeAll(part.replace(/^\\(?=.)/, '')))
    .join('')
  return new RegExp(`^${source}$`, 'u').test(path)
}

const wildcards: Readonly<Record<string, string>> = {
  '*': '[^/]*',
  '**': '.*',
  '**/': '(?:.*/)?'
}

function escapeAll(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Resolve an address in a chapter to a path inside the book's folder.
 *
 * @param from path of the chapter, POSIX.
 * @param address as typed: relative, percent-encoded, perhaps with `#…` or `?…`.
 * @returns a POSIX path without `.` and `..`, or `undefined` when the address has a scheme, is
 *   empty, or leaves the folder.
 */
export function resolveInBook(from: string, address: string): string | undefined {
  const bare = address.replace(/[?#].*$/s, '').replaceAll('\\', '/')
  if (bare === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(bare)) return undefined
  const base = bare.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const segments = decode(bare)
    .replaceAll('\\', '/')
    .split('/')
    .reduce<string[] | undefined>(descend, base)
  return segments?.join('/')
}

/** One step down, or up; `undefined` once the path has left the folder. */
function descend(path: string[] | undefined, segment: string): string[] | undefined {
  if (path === undefined || segment === '' || segment === '.') return path
  if (segment !== '..') return [...path, segment]
  return path.length > 0 ? path.slice(0, -1) : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

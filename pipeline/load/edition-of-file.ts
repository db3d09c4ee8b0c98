// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'

/** Takes messages about a language in `book.yaml`: they concern its edition alone. */
export function listingOf(file: VFile, tag: string): VFile {
  return new VFile({path: file.path, data: {edition: tag}})
}

/**
 * The translation, by its folder, that a file is part of; `undefined` for what all editions share,
 * and for the chapters that the others are made from.
 *
 * @param root folder of the book, as in the paths of files.
 * @param tags folders of the translations.
 */
export function editionOfFile(
  {path, data}: VFile,
  root: string,
  tags: readonly string[]
): string | undefined {
  const listed = data['edition']
  return tags.find((tag) => tag === listed || path.startsWith(`${root}/${tag}/`))
}

// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Data, Processor} from 'unified'

type MicromarkExtension = NonNullable<Data['micromarkExtensions']>[number]
type ConstructRecord = NonNullable<MicromarkExtension['text']>

/**
 * Parse without some constructs of the extensions that stand before: what a text cannot hold need
 * not be tried at every word of it.
 *
 * @param names as micromark has them.
 */
export function remarkWithout(this: Processor, names: readonly string[]): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.flow ? {flow: leaveOut(extension.flow, names)} : {}),
    ...(extension.text ? {text: leaveOut(extension.text, names)} : {})
  }))
}

/** A character that begins no construct any more goes: the text would be parted at it for nothing. */
function leaveOut(constructs: ConstructRecord, names: readonly string[]): ConstructRecord {
  const rest: ConstructRecord = {}
  for (const [character, own] of Object.entries(constructs)) {
    const kept = [own ?? []].flat().filter(({name = ''}) => !names.includes(name))
    if (kept.length > 0) rest[character] = kept
  }
  return rest
}

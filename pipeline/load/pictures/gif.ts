// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Application extensions that tell how to show a picture, not who made it. */
const shown: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

const xmp = 'XMP DataXMP'

/**
 * A GIF with one XMP packet in place of its comments and of what programs noted (GIF89a, §24, §26;
 * XMP part 3, §1.1.2); nothing where the file is none, or breaks off.
 */
export function cleanGif(bytes: Uint8Array, packet: Uint8Array): Uint8Array | undefined {
  const blocks = readBlocks(bytes)
  if (blocks === undefined) return undefined
  const [head, ...others] = blocks
  const kept = others.filter((block) => !isMetadata(block))
  // Readers that skip blocks by their length land on the last byte wherever the packet ends.
  const magic = Uint8Array.from({length: 258}, (_, at) => (at === 0 ? 1 : Math.max(0, 256 - at)))
  const extension = [Buffer.from([0x21, 0xff, 11]), Buffer.from(xmp, 'latin1'), packet, magic]
  const version = Buffer.concat([Buffer.from('GIF89a'), (head ?? new Uint8Array()).subarray(6)])
  return Buffer.concat([version, ...extension, ...kept])
}

/** Whether a GIF holds comments, or what programs noted. */
export function hasGifMetadata(bytes: Uint8Array): boolean {
  return (readBlocks(bytes) ?? []).some(isMetadata)
}

function isMetadata(block: Uint8Array): boolean {
  if (block[0] !== 0x21) return false
  const name = Buffer.from(block.subarray(3, 14)).toString('latin1')
  return block[1] === 0xfe || (block[1] === 0xff && !shown.has(name))
}

/** The head with its colours, then block for block up to the trailer. */
function readBlocks(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!/^GIF8[79]a/.test(Buffer.from(bytes.subarray(0, 6)).toString('latin1'))) return undefined
  let at = 13 + tableLength(bytes[10] ?? 0)
  const blocks = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const end = endOfBlock(bytes, at)
    if (end === undefined || end > bytes.length) return undefined
    blocks.push(bytes.subarray(at, end))
    if (bytes[at] === 0x3b) return blocks
    at = end
  }
  return undefined
}

function endOfBlock(bytes: Uint8Array, at: number): number | undefined {
  const kind = bytes[at]
  if (kind === 0x3b) return at + 1
  if (kind === 0x21) return endOfParts(bytes, at + 2)
  if (kind === 0x2c) return endOfParts(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0))
  return undefined
}

/** Parts say how long they are; the last one is empty. */
function endOfParts(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
  return at + 1
}

/** Bytes of a colour table (§18, §20). */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

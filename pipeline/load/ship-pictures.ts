// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset} from '../model/edition.ts'
import type {Locale} from '../model/locale.ts'
import type {Credit, EmbeddedRights, Rights} from '../model/rights.ts'
import {compareEmbedded} from '../rights/compare-embedded.ts'
import {cleanImage} from './pictures/clean-image.ts'
import {nameIds} from './pictures/name-ids.ts'
import {picturePacket} from './pictures/picture-packet.ts'
import {readEmbedded} from './pictures/read-embedded.ts'
import {reportVerdict} from './report-verdict.ts'

/** The files of an edition with the records of its pictures. */
export interface Shipment {
  readonly assets: ReadonlyMap<string, Asset>
  readonly credits: ReadonlyMap<string, Credit>
  readonly rights: Rights
  readonly locale: Locale
  /** Names of those who made the book. */
  readonly makers: readonly string[]
  /** Language of what is said about licences. */
  readonly speaks: 'fr' | 'en'
}

/**
 * The files of an edition as every format ships them: the metadata of each picture are written anew
 * from its record, and ids of drawings are names in XML. What a file says of its own rights is held
 * against the record first.
 */
export async function shipPictures(shipment: Shipment): Promise<ReadonlyMap<string, Asset>> {
  const shipped = [...shipment.assets].map(async ([path, asset]) => {
    const credit = shipment.credits.get(path)
    return [path, credit ? await shipOne(asset, credit, shipment) : asset] as const
  })
  return new Map(await Promise.all(shipped))
}

async function shipOne(asset: Asset, credit: Credit, shipment: Shipment): Promise<Asset> {
  const {bytes, mediaType} = asset
  const embedded = await readEmbedded(bytes, mediaType)
  for (const verdict of compare(credit, embedded, shipment)) {
    reportVerdict(verdict, credit, shipment.speaks)
  }
  const packet = picturePacket(credit, shipment, embedded.sourceType)
  const shipped = mediaType === 'image/svg+xml' ? nameIds(bytes) : bytes
  return {...asset, bytes: cleanImage(shipped, mediaType, packet)}
}

/** That a file says nothing of its rights is mended by shipping it, and needs no word. */
function compare(credit: Credit, embedded: EmbeddedRights, shipment: Shipment) {
  const verdicts = compareEmbedded(withMakers(credit, shipment), embedded)
  return verdicts.filter(({code}) => code !== 'LIC-032')
}

/** The record with the names that it stands for: what is the book's own is its makers'. */
export function withMakers(
  credit: Credit,
  {rights, makers}: Pick<Shipment, 'rights' | 'makers'>
): Credit {
  if (!credit.own || credit.creators.length > 0) return credit
  const names = [...new Set([...rights.holders, ...makers])]
  return {...credit, creators: names.map((name) => ({name}))}
}

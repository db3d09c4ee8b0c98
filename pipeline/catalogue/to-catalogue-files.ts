// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../model/edition.ts'
import {type Manifest, publishedPart} from '../model/manifest.ts'
import type {Theme} from '../model/theme.ts'
import {renderDownloadPage} from '../page/download-page.ts'
import {toAttribution} from './to-attribution.ts'
import {toAttributionText} from './to-attribution-text.ts'
import {toCitationCff} from './to-citation-cff.ts'
import {toOpdsJson} from './to-opds-json.ts'
import {toOpdsXml} from './to-opds-xml.ts'
import {toSitemap} from './to-sitemap.ts'

/**
 * What lists and describes the downloads, by path relative to the output folder.
 *
 * @param editions those of the manifest.
 */
export function toCatalogueFiles(
  manifest: Manifest,
  editions: readonly Edition[],
  theme: Theme
): ReadonlyMap<string, string> {
  const published = publishedPart(manifest)
  const tags = new Set(published.editions.map(({language}) => language))
  const listed = editions.filter(({locale}) => tags.has(locale.tag))
  return new Map([
    ['index.html', renderDownloadPage(published, listed, theme)],
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['attribution.json', toAttribution(manifest)],
    ['attribution.txt', toAttributionText(manifest, editions)],
    ['CITATION.cff', toCitationCff(published)],
    ['opds.json', toOpdsJson(published)],
    ['opds.xml', toOpdsXml(published)],
    ...toSitemap(published)
  ])
}

// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {CreditedWork} from '../../model/publication.ts'
import {describePicture} from '../../page/describe-picture.ts'
import type {Page} from '../../page/to-pages.ts'
import {assetFile, isOnStart, toHref} from './addresses.ts'
import type {Site} from './site.ts'

/** The works of others that a page shows, or lists, in schema.org's words; nothing without any. */
export function pictureObjects(site: Site, page: Page): readonly object[] | undefined {
  const {publication} = site
  const works = publication.credits.filter((work) => isOn(page, work))
  if (works.length === 0) return undefined
  return works.map((work) => describePicture(work, publication, addressesOf(work, site, page)))
}

function isOn(page: Page, {showings}: CreditedWork): boolean {
  if (page.kind === 'credits') return true
  return showings.some(({section}) =>
    isOnStart(page) ? section === 'cover' : section === page.section?.id
  )
}

function addressesOf({id, credit, showings}: CreditedWork, site: Site, page: Page) {
  const here = showings.find(({section}) => section === page.section?.id) ?? showings[0]
  const {path} = credit
  return {
    file: site.publication.assets.has(path) ? toHref(assetFile(path)) : undefined,
    page: here && site.hrefOf(here.target),
    entry: site.hrefOf(id)
  }
}

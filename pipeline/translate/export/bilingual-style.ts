// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Style sheet of the page for reviewers; colours are those of the reader's system. */
export const bilingualStyle = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { margin: 0 auto; max-width: 90rem; padding: 1rem }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed }
caption { text-align: start }
h2 { font-size: 1.125rem }
col.mark { inline-size: 9rem }
th, td { border: 1px solid GrayText; padding: .5rem; text-align: start; vertical-align: top }
thead th { background: Canvas; inset-block-start: 0; position: sticky }
tbody th[scope=row] { border-inline-start-width: .5rem; font-weight: normal }
tr.fuzzy > th[scope=row] { border-inline-start-style: double }
tr.missing > th[scope=row] { border-inline-start-style: dashed }
tr.translated > th[scope=row] { border-inline-start-color: LinkText }
tr:target { outline: .25rem solid Highlight }
th.section { background: color-mix(in srgb, CanvasText 8%, Canvas); font-weight: bold }
.text { overflow-wrap: anywhere; white-space: pre-wrap }
.state, .context { display: block }
.context, .previous { font-size: .875em }
body:has(#open-only:checked) tr.translated { display: none }
@media print { thead th { position: static } label { display: none } tr { break-inside: avoid } }
`

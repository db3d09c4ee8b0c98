// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Roles of WAI-ARIA 1.2 that documents may use. */
const aria = `alert application article banner blockquote button caption cell checkbox code
columnheader combobox complementary contentinfo definition deletion dialog directory document
emphasis feed figure form generic grid gridcell group heading img insertion link list listbox
listitem log main marquee math menu menubar menuitem meter navigation none note option paragraph
presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox
separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel
term textbox time timer toolbar tooltip tree treegrid treeitem`

/** Roles of DPUB-ARIA 1.1 that are not deprecated and have a term of EPUB’s vocabulary beside them. */
const paired = `abstract acknowledgments afterword appendix bibliography biblioref chapter colophon
conclusion cover credit credits dedication endnotes epigraph epilogue errata footnote foreword
glossary glossref index introduction noteref notice pagebreak pagelist part preface prologue
pullquote qna subtitle toc`

/** Roles of DPUB-ARIA 1.1 that have none. */
const alone = 'backlink example pagefooter pageheader tip'

/** Attributes of HTML and RDFa that conform; `aria-*` and `data-*` do as well. */
const attributes = `about abbr accesskey alt autoplay charset checked cite class cols colspan content
controls coords data datatype datetime decoding default dir disabled download draggable for form
headers height hidden high href hreflang id inert inlist is ismap itemid itemprop itemref itemscope
itemtype kind label lang list loading loop low max media method min multiple muted name open optimum
pattern placeholder playsinline poster prefix preload property readonly referrerpolicy rel required
resource rev reversed role rows rowspan scope shape sizes span spellcheck src srcdoc srclang srcset
start step style tabindex target title translate type typeof usemap value vocab width wrap`

const split = (names: string): readonly string[] => names.split(/\s+/)
const dpub = (name: string): string => `doc-${name}`

const roles = new Set([...split(aria), ...split(`${paired} ${alone}`).map(dpub)])
const pairedRoles = new Set(split(paired).map(dpub))
const attributeNames = new Set(split(attributes))

/** Whether a role is one of WAI-ARIA 1.2 or DPUB-ARIA 1.1. */
export function isKnownRole(role: string): boolean {
  return roles.has(role)
}

/** The term of EPUB’s structural vocabulary that has to stand beside a role, if any. */
export function typeBeside(role: string): string | undefined {
  if (!pairedRoles.has(role)) return undefined
  return role === 'doc-pagelist' ? 'page-list' : role.replace('doc-', '')
}

/** Whether HTML knows an attribute without prefix. */
export function isKnownAttribute(name: string): boolean {
  return /^(?:aria|data)-|:|^xmlns$/.test(name) || attributeNames.has(name)
}

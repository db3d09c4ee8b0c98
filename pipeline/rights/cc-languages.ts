// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Localised} from '../model/rights.ts'

/** What the name of a Creative Commons licence is put together from. */
export interface CcWords {
  readonly by: string
  readonly nc: string
  readonly nd: string
  readonly sa: string
  /** Stands between two elements. */
  readonly joint: string
  /** Follows the elements of a 4.0 licence. */
  readonly suffix: string
}

/**
 * Official names, as `dcterms:title` in the RDF of the six 4.0 licences has them (repository
 * creativecommons/cc-legal-tools-data, 2026), their spaces, vowel signs and apostrophes made
 * uniform. Columns: language, BY, NC, ND, SA, joint, suffix.
 */
const rows: readonly string[] = [
  'ar|نَسْبُ الـمُصنَّف|غير تجاري|منع الاشتقاق|الترخيص بالمثل|، |4.0 دولي',
  'cs|Uveďte původ|Neužívejte komerčně|Nezpracovávejte|Zachovejte licenci|-|4.0 Mezinárodní',
  'da|Kreditering|IkkeKommerciel|IngenBearbejdelse|DelPåSammeVilkår|-|4.0 International',
  'de|Namensnennung|Nicht kommerziell|Keine Bearbeitungen|Share Alike|-|4.0 International',
  'el|Αναφορά|Μη Εμπορική Χρήση|Όχι Παράγωγα Έργα|Παρόμοια Διανομή|-|4.0',
  'en|Attribution|NonCommercial|NoDerivatives|ShareAlike|-|4.0 International',
  'es|Atribución/Reconocimiento|NoComercial|SinDerivados|CompartirIgual|-|4.0 Internacional',
  'eu|Aitortu|EzKomertziala|LanEratorririkGabe|PartekatuBerdin|-|4.0 Nazioartekoa',
  'fi|Nimeä|EiKaupallinen|EiMuutoksia|JaaSamoin|-|4.0 Kansainvälinen',
  'fr|Attribution|Utilisation non commerciale|Pas d’Œuvre dérivée|Partage dans les mêmes conditions| - |4.0 International',
  'fy|Nammeneamen|NetKommersjeel|GjinOflaatWurk|AllykDiele|-|4.0 Ynternasjonaal',
  'hr|Autorstvo|Nekomercijalno|Bez prerada|Dijeli pod istim uvjetima|-|4.0 Međunarodna',
  'id|Atribusi|NonKomersial|TanpaTurunan|BerbagiSerupa|-|4.0 Internasional',
  'it|Attribuzione|NonCommerciale|NonOpereDerivate|CondividiAlloStessoModo|-|4.0 Internazionale',
  'ja|表示|非営利|改変禁止|継承|-|4.0 国際',
  'ko|저작자표시|비영리|변경금지|동일조건변경허락|-|4.0 국제',
  'lt|Priskyrimo|Nekomercinio naudojimo|Jokių išvestinių kūrinių|Analogiško platinimo| — |4.0 tarptautinė licencija',
  'lv|Attiecinājums|Nekomerciāls|Bez atvasinājumiem|Dalīties līdzīgi|-|4.0 Starptautisks',
  'mi|Tautohu Matatiki|Arumoni Kore|Taketake Anake|Tiritiri Raihana|-|4.0 ā-Ao',
  'nl|Naamsvermelding|NietCommercieel|GeenAfgeleideWerken|GelijkDelen|-|4.0 Internationaal',
  'no|Navngivelse|IkkeKommersiell|IngenBearbeidelser|DelPåSammeVilkår|-|4.0 Internasjonal',
  'pl|Uznanie autorstwa|Użycie niekomercyjne|Bez Utworów Zależnych|Na tych samych warunkach| - |4.0 Międzynarodowa',
  'pt|Atribuição|NãoComercial|SemDerivações|CompartilhaIgual|-|4.0 Internacional',
  'ro|Atribuire|NeComercial|FărăDerivate|Partajare în Condiții Identice|-|4.0 Internațional',
  'ru|С указанием авторства|Некоммерческая|Без производных|С сохранением условий|-|версии 4.0 Международная',
  'sl|Priznanje avtorstva|Nekomercialno|Brez predelav|Deljenje pod enakimi pogoji|-|4.0 Mednarodna',
  'sv|Erkännande|Icke-Kommersiell|IngaBearbetningar|DelaPåSammaVillkor|-|4.0 Internationell',
  'tr|Atıf|GayriTicari|Türetilemez|AynıLisanslaPaylaş|-|4.0 Uluslararası',
  'uk|Із Зазначенням Авторства|Некомерційна|Без Похідних|Поширення На Тих Самих Умовах| – |4.0 Міжнародна',
  'zh-Hans|署名|非商业性使用|禁止演绎|相同方式共享|—|4.0 协议国际版',
  'zh-Hant|姓名標示|非商業性|禁止改作|相同方式分享|─|4.0 國際'
]

/** Words of licence names per language. */
export const ccWords: ReadonlyMap<LanguageTag, CcWords> = new Map(
  rows.map((row) => {
    const [tag = '', by = '', nc = '', nd = '', sa = '', joint = '', suffix = ''] = row.split('|')
    return [tag, {by, nc, nd, sa, joint, suffix}]
  })
)

/**
 * Names of CC BY-SA 4.0 in languages that have a deed only; from Creative Commons’ own catalogue of
 * 2021 (repository creativecommons/i18n).
 */
export const bySaNames: Localised = {
  an: 'Reconoiximiento-CompartirIgual 4.0 Internacional',
  be: 'Пазначэнне аўтарства - На тых самых умовах 4.0 Міжнародны',
  bg: 'Признание-Споделяне на споделеното 4.0 Международен',
  bn: 'অ্যাট্রিবিউশন-শেয়ার অ্যালাইক 4.0 আন্তর্জাতিক',
  ca: 'Reconeixement-CompartirIgual 4.0 Internacional',
  eo: 'Atribuite-Samkondiĉe 4.0 Tutmonda',
  et: 'Autorile viitamine + Jagamine samadel tingimustel 4.0 Rahvusvaheline',
  fa: 'ارجاع-نشر همانند 4.0 بین‌المللی',
  gl: 'Atribución-Compartir igual 4.0 Internacional',
  hi: 'श्रेय-समानसांझा 4.0 अंतरराष्ट्रीय',
  hu: 'Nevezd meg! - Így add tovább! 4.0 Nemzetközi',
  is: 'TilvísunHöfundar-DeilaEins 4.0 Alþjóðlegt',
  ms: 'Atribusi-PerkongsianSerupa 4.0 Antarabangsa',
  'pt-BR': 'Atribuição-CompartilhaIgual 4.0 Internacional',
  sk: 'Uvedenie Autora-Rovnaké Šírenie 4.0 Medzinárodný',
  'sr-Latn': 'Autorstvo-Deliti pod istim uslovima 4.0 Međunarodna'
}

/** Names of CC0 1.0, from its RDF. */
export const cc0Names: Localised = {
  da: 'CC0 1.0 Universel',
  de: 'CC0 1.0 Universal',
  el: 'CC0 1.0 Παγκόσμια',
  en: 'CC0 1.0 Universal',
  es: 'CC0 1.0 Universal',
  eu: 'CC0 1.0 Unibertsala',
  fi: 'CC0 1.0 Yleismaailmallinen',
  fr: 'CC0 1.0 Universel',
  hr: 'CC0 1.0 Univerzalno',
  it: 'CC0 1.0 Universale',
  ja: 'CC0 1.0 全世界',
  ko: 'CC0 1.0 공통',
  lt: 'CC0 1.0 Universali',
  lv: 'CC0 1.0 Universāls',
  nl: 'CC0 1.0 Universeel',
  pl: 'CC0 1.0 Universal',
  ro: 'CC0 1.0 Universal',
  sl: 'CC0 1.0 Univerzalna',
  sv: 'CC0 1.0 Universiell',
  'zh-Hans': 'CC0 1.0 通用',
  'zh-Hant': 'CC0 1.0 通用'
}

/** Languages of the deeds; one page for each, whatever the licence. */
export const deedLanguages: readonly LanguageTag[] =
  'an ar az be bg bn ca cs da de el en eo es et eu fa fi fr fy ga gl hi hr hu id is it ja ko lt lv ms nl no pl pt pt-BR ro ru sk sl sr-Latn sv tr uk zh-Hans zh-Hant'.split(
    ' '
  )

/** Languages that the 4.0 legal codes are officially translated into. */
export const legalCodeLanguages: readonly LanguageTag[] =
  'ar cs da de el en es et eu fi fr fy hr id it ja ko lt lv mi nl no pl pt ro ru sk sl sv tr uk zh-Hans zh-Hant'.split(
    ' '
  )

/** Languages of the legal code of CC0 1.0. */
export const cc0LegalCodeLanguages: readonly LanguageTag[] =
  'da de el en es eu fi fr hr it ja ko lt lv nl pl ro sl sv zh-Hans zh-Hant'.split(' ')

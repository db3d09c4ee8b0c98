// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {citing, processorIn, toMarks} from './sample-works.ts'

/** Key → what is printed, in the order of the bibliography. */
type Cases = Readonly<Record<string, string>>

/** Entries of a bibliography by year. */
const frenchByYear: Cases = {
  'sans-auteur':
    '« À propos du fonds. Histoire et missions » (2023), *Bibliothèque*, https://example.org/fonds.',
  manuscrit: 'Anonyme (vers 1890), *Cahier bleu*, manuscrit, BnF, NAF 1234.',
  article:
    'Ba A., Cho B., Diaz C. et Eze D. (2020), « {en:Hearing with *Homo sapiens*} », *{en:Journal of Sound}*, vol. 3, n° 2, p. 7-19, https://doi.org/10.1000/xyz.',
  classique:
    'Baudelaire Charles (2010 [1857]), *Les Fleurs*, traduction de Rose Howard, Gallimard.',
  rapport: 'Conseil des arts (2022), *État des lieux*, rapport, Dakar, 2022-4.',
  livre:
    'Dupont Jeanne (2021), *Le chant des machines : une enquête*, 2e éd., Points 12, Paris, Seuil.',
  'a-paraitre': 'Dupont Jeanne (à paraître), *Demain ?*',
  conference:
    'Dupont Marc (2021), « {en:The long ear} », conférence, Sound Days, Accra, 3 septembre 2021.',
  arret: '*Durand c. Machine SA* (2023), Tribunal de Lille, 21/0042, 14 février 2023.',
  entretien:
    'Kim Zoé (2020), « Écrire avec », *Le Matin*, propos recueillis par Ali Petit, 9 janvier 2020.',
  direction: 'La Fontaine Léo de, Sy Awa et Roy Ann (dir.) (2018), *Les arts et le calcul*, PUL.',
  chanson: 'Les Ondes (2015), « Bleu », *Couleurs*, enregistrement sonore, Disques du Port.',
  loi: 'Loi no 2016-925 relative à la liberté de la création (2016), 7 juillet 2016.',
  these:
    'Ly Oumar (2019), *Apprendre par l’écoute*, thèse de doctorat en musicologie, Université de Lyon.',
  deux: 'Nkosi Thandi et van Gogh Piet (2019), *{en:Voices}*, Durban, Ink & Paper.',
  logiciel: 'Open Lab (2021), *Écouteur*, logiciel.',
  page: 'Open Lab (s. d.), « {en-GB:Our method} », https://example.org/method.',
  journal:
    'Petit Ali (2024), « Van Gogh “ressuscité” », *Le Matin*, 1er mars 2024, https://example.org/matin (consulté le 31 décembre 2025).',
  preprint: 'Sy Awa (2018a), « {en:A “small” model} », arXiv, 2111.05011.',
  donnees:
    'Sy Awa (2018b), *Corpus de contes*, jeu de données, v1.2, Zenodo, https://doi.org/10.5281/zenodo.1.',
  chapitre:
    'Sy Awa (2018c), « La main et l’outil », dans *Les arts et le calcul*, sous la direction d’Ann Roy, Québec, PUL, p. 12-34.',
  film: 'Traoré Mina (2017), *La Nuit des mots*, film, Films du Fleuve.',
  billet: 'حداد ليلى (2022), « {ar:تعلّم الآلة} », *{ar:مدونة الفن}*, 5 octobre 2022.',
  tome: '山田 太郎 (1998–2003), *Atlas*, vol. 2, 1re éd.'
}

/** Entries of a bibliography by year. */
const englishByYear: Cases = {
  'sans-auteur':
    '“À propos du fonds. Histoire et missions.” 2023. *Bibliothèque*. https://example.org/fonds.',
  manuscrit: 'Anonyme. c. 1890. *Cahier bleu*. Manuscript. BnF, NAF 1234.',
  article:
    'Ba, A., B. Cho, C. Diaz, and D. Eze. 2020. “Hearing with *Homo sapiens*.” *Journal of Sound*, vol. 3, no. 2, pp. 7–19. https://doi.org/10.1000/xyz.',
  classique:
    'Baudelaire, Charles. 2010 [1857]. *Les Fleurs*. Translated by Rose Howard. Gallimard.',
  rapport: 'Conseil des arts. 2022. *État des lieux*. Report. Dakar, 2022-4.',
  livre:
    'Dupont, Jeanne. 2021. *{fr:Le chant des machines : une enquête}*. 2nd ed., Points 12. Paris: Seuil.',
  'a-paraitre': 'Dupont, Jeanne. à paraître. *Demain ?*',
  conference: 'Dupont, Marc. 2021. “The long ear.” Talk, Sound Days. Accra, September 3, 2021.',
  arret: '*Durand c. Machine SA*. 2023. Tribunal de Lille, 21/0042, February 14, 2023.',
  entretien: 'Kim, Zoé. 2020. “Écrire avec.” *Le Matin*, January 9, 2020. Interview by Ali Petit.',
  direction: 'La Fontaine, Léo de, Awa Sy, and Ann Roy (eds). 2018. *Les arts et le calcul*. PUL.',
  chanson: 'Les Ondes. 2015. “Bleu.” *Couleurs*. Sound recording. Disques du Port.',
  loi: 'Loi no 2016-925 relative à la liberté de la création. 2016. July 7, 2016.',
  these:
    'Ly, Oumar. 2019. *Apprendre par l’écoute*. Thèse de doctorat en musicologie. Université de Lyon.',
  deux: 'Nkosi, Thandi, and Piet van Gogh. 2019. *Voices*. Durban: Ink & Paper.',
  logiciel: 'Open Lab. 2021. *Écouteur*. Software.',
  page: 'Open Lab. n.d. “Our method.” https://example.org/method.',
  journal:
    'Petit, Ali. 2024. “{fr:Van Gogh « ressuscité »}.” *{fr:Le Matin}*, March 1, 2024. https://example.org/matin. Accessed December 31, 2025.',
  preprint: 'Sy, Awa. 2018a. “A ‘small’ model.” arXiv, 2111.05011.',
  donnees:
    'Sy, Awa. 2018b. *Corpus de contes*. Data set, v1.2. Zenodo. https://doi.org/10.5281/zenodo.1.',
  chapitre:
    'Sy, Awa. 2018c. “La main et l’outil.” In *Les arts et le calcul*, pp. 12–34. Edited by Ann Roy. Québec: PUL.',
  film: 'Traoré, Mina. 2017. *La Nuit des mots*. Film. Films du Fleuve.',
  billet: 'حداد, ليلى. 2022. “{ar:تعلّم الآلة}.” *{ar:مدونة الفن}*, October 5, 2022.',
  tome: '山田 太郎. 1998–2003. *Atlas*. Vol. 2. 1st ed.'
}

/** Entries of a bibliography by year. */
const arabicByYear: Cases = {
  billet: 'حداد، ليلى (2022)، «تعلّم الآلة»، *مدونة الفن*، 5 أكتوبر 2022.',
  article:
    'Ba، A.، B. Cho، C. Diaz وD. Eze (2020)، «{en:Hearing with *Homo sapiens*}»، *{en:Journal of Sound}*، مج. 3، ع. 2، ص. 7–19، https://doi.org/10.1000/xyz.',
  livre:
    'Dupont، Jeanne (2021)، *{fr:Le chant des machines : une enquête}*، ط. 2، Points 12، Paris، Seuil.',
  direction: 'La Fontaine، Léo de، Awa Sy وAnn Roy (محررون) (2018)، *Les arts et le calcul*، PUL.',
  page: 'Open Lab (د. ت.)، «{en-GB:Our method}»، https://example.org/method.',
  journal:
    'Petit، Ali (2024)، «{fr:Van Gogh “ressuscité”}»، *{fr:Le Matin}*، 1 مارس 2024، https://example.org/matin (اطُّلع عليه في 31 ديسمبر 2025).',
  donnees:
    'Sy، Awa (2018ب)، *Corpus de contes*، مجموعة بيانات، v1.2، Zenodo، https://doi.org/10.5281/zenodo.1.',
  chapitre:
    'Sy، Awa (2018ج)، «La main et l’outil»، في: *Les arts et le calcul*، تحرير Ann Roy، Québec، PUL، ص. 12–34.'
}

/** Entries of a bibliography beside notes. */
const frenchInNotes: Cases = {
  manuscrit: 'Anonyme, *Cahier bleu*, manuscrit, BnF, NAF 1234, vers 1890.',
  article:
    'Ba A., Cho B., Diaz C. et Eze D., « {en:Hearing with *Homo sapiens*} », *{en:Journal of Sound}*, vol. 3, n° 2, 2020, p. 7-19, https://doi.org/10.1000/xyz.',
  classique: 'Baudelaire Charles, *Les Fleurs*, traduction de Rose Howard, Gallimard, 2010 [1857].',
  livre:
    'Dupont Jeanne, *Le chant des machines : une enquête*, 2e éd., Points 12, Paris, Seuil, 2021.',
  loi: 'Loi no 2016-925 relative à la liberté de la création, 7 juillet 2016.',
  page: 'Open Lab, « {en-GB:Our method} », s. d., https://example.org/method.',
  journal:
    'Petit Ali, « Van Gogh “ressuscité” », *Le Matin*, 1er mars 2024, https://example.org/matin (consulté le 31 décembre 2025).',
  chapitre:
    'Sy Awa, « La main et l’outil », dans *Les arts et le calcul*, sous la direction d’Ann Roy, Québec, PUL, 2018, p. 12-34.'
}

/** Entries of a bibliography beside notes. */
const englishInNotes: Cases = {
  manuscrit: 'Anonyme. *Cahier bleu*. Manuscript. BnF, NAF 1234, c. 1890.',
  article:
    'Ba, A., B. Cho, C. Diaz, and D. Eze. “Hearing with *Homo sapiens*.” *Journal of Sound*, vol. 3, no. 2, 2020, pp. 7–19. https://doi.org/10.1000/xyz.',
  classique:
    'Baudelaire, Charles. *Les Fleurs*. Translated by Rose Howard. Gallimard, 2010 [1857].',
  livre:
    'Dupont, Jeanne. *{fr:Le chant des machines : une enquête}*. 2nd ed., Points 12. Paris: Seuil, 2021.',
  loi: 'Loi no 2016-925 relative à la liberté de la création. July 7, 2016.',
  page: 'Open Lab. “Our method.” n.d. https://example.org/method.',
  journal:
    'Petit, Ali. “{fr:Van Gogh « ressuscité »}.” *{fr:Le Matin}*, March 1, 2024. https://example.org/matin. Accessed December 31, 2025.',
  chapitre:
    'Sy, Awa. “La main et l’outil.” In *Les arts et le calcul*, pp. 12–34. Edited by Ann Roy. Québec: PUL, 2018.'
}

/** Notes at the first citation. */
const frenchNotes: Cases = {
  livre:
    'Jeanne Dupont, *Le chant des machines : une enquête*, 2e éd., Points 12, Paris, Seuil, 2021, p. 5.',
  deux: 'Thandi Nkosi et Piet van Gogh, *{en:Voices}*, Durban, Ink & Paper, 2019, p. 5.',
  direction:
    'Léo de La Fontaine, Awa Sy et Ann Roy (dir.), *Les arts et le calcul*, PUL, 2018, p. 5.',
  chapitre:
    'Awa Sy, « La main et l’outil », dans *Les arts et le calcul*, sous la direction d’Ann Roy, Québec, PUL, 2018, p. 5.',
  article:
    'A. Ba et al., « {en:Hearing with *Homo sapiens*} », *{en:Journal of Sound}*, vol. 3, n° 2, 2020, p. 5, https://doi.org/10.1000/xyz.',
  journal:
    'Ali Petit, « Van Gogh “ressuscité” », *Le Matin*, 1er mars 2024, p. 5, https://example.org/matin.',
  page: 'Open Lab, « {en-GB:Our method} », s. d., p. 5, https://example.org/method.',
  'sans-auteur':
    '« À propos du fonds. Histoire et missions », *Bibliothèque*, 2023, p. 5, https://example.org/fonds.',
  rapport: 'Conseil des arts, *État des lieux*, rapport, Dakar, 2022-4, 2022, p. 5.',
  these:
    'Oumar Ly, *Apprendre par l’écoute*, thèse de doctorat en musicologie, Université de Lyon, 2019, p. 5.',
  film: 'Mina Traoré, *La Nuit des mots*, film, Films du Fleuve, 2017, p. 5.',
  chanson: 'Les Ondes, « Bleu », *Couleurs*, enregistrement sonore, Disques du Port, 2015, p. 5.',
  loi: 'Loi no 2016-925 relative à la liberté de la création, 7 juillet 2016, p. 5.',
  arret: '*Durand c. Machine SA*, Tribunal de Lille, 21/0042, 14 février 2023, p. 5.',
  donnees:
    'Awa Sy, *Corpus de contes*, jeu de données, v1.2, Zenodo, 2018, p. 5, https://doi.org/10.5281/zenodo.1.',
  logiciel: 'Open Lab, *Écouteur*, logiciel, 2021, p. 5.',
  entretien:
    'Zoé Kim, « Écrire avec », *Le Matin*, propos recueillis par Ali Petit, 9 janvier 2020, p. 5.',
  conference:
    'Marc Dupont, « {en:The long ear} », conférence, Sound Days, Accra, 3 septembre 2021, p. 5.',
  manuscrit: 'Anonyme, *Cahier bleu*, manuscrit, BnF, NAF 1234, vers 1890, p. 5.',
  classique:
    'Charles Baudelaire, *Les Fleurs*, traduction de Rose Howard, Gallimard, 2010 [1857], p. 5.',
  'a-paraitre': 'Jeanne Dupont, *Demain ?*, à paraître, p. 5.',
  tome: '山田 太郎, *Atlas*, vol. 2, 1re éd., 1998–2003, p. 5.',
  preprint: 'Awa Sy, « {en:A “small” model} », arXiv, 2111.05011, 2018, p. 5.',
  billet: 'ليلى حداد, « {ar:تعلّم الآلة} », *{ar:مدونة الفن}*, 5 octobre 2022, p. 5.'
}

/** Notes at the first citation. */
const englishNotes: Cases = {
  livre:
    'Jeanne Dupont, *{fr:Le chant des machines : une enquête}*, 2nd ed., Points 12 (Paris: Seuil, 2021), p. 5.',
  deux: 'Thandi Nkosi and Piet van Gogh, *Voices* (Durban: Ink & Paper, 2019), p. 5.',
  direction:
    'Léo de La Fontaine, Awa Sy, and Ann Roy (eds), *Les arts et le calcul* (PUL, 2018), p. 5.',
  chapitre:
    'Awa Sy, “La main et l’outil”, in *Les arts et le calcul*, edited by Ann Roy (Québec: PUL, 2018), p. 5.',
  article:
    'A. Ba et al., “Hearing with *Homo sapiens*”, *Journal of Sound*, vol. 3, no. 2, 2020, p. 5, https://doi.org/10.1000/xyz.',
  journal:
    'Ali Petit, “{fr:Van Gogh « ressuscité »}”, *{fr:Le Matin}*, March 1, 2024, p. 5, https://example.org/matin.',
  page: 'Open Lab, “Our method”, n.d., p. 5, https://example.org/method.',
  'sans-auteur':
    '“À propos du fonds. Histoire et missions”, *Bibliothèque*, 2023, p. 5, https://example.org/fonds.',
  rapport: 'Conseil des arts, *État des lieux*, report, 2022-4 (Dakar, 2022), p. 5.',
  these:
    'Oumar Ly, *Apprendre par l’écoute*, thèse de doctorat en musicologie (Université de Lyon, 2019), p. 5.',
  film: 'Mina Traoré, *La Nuit des mots*, film (Films du Fleuve, 2017), p. 5.',
  chanson: 'Les Ondes, “Bleu”, *Couleurs*, sound recording (Disques du Port, 2015), p. 5.',
  loi: 'Loi no 2016-925 relative à la liberté de la création, July 7, 2016, p. 5.',
  arret: '*Durand c. Machine SA*, 21/0042 (Tribunal de Lille, February 14, 2023), p. 5.',
  donnees:
    'Awa Sy, *Corpus de contes*, data set, v1.2 (Zenodo, 2018), p. 5, https://doi.org/10.5281/zenodo.1.',
  logiciel: 'Open Lab, *Écouteur*, software, 2021, p. 5.',
  entretien: 'Zoé Kim, “Écrire avec”, *Le Matin*, interview by Ali Petit, January 9, 2020, p. 5.',
  conference: 'Marc Dupont, “The long ear”, talk, Sound Days (Accra, September 3, 2021), p. 5.',
  manuscrit: 'Anonyme, *Cahier bleu*, manuscript, BnF, NAF 1234, c. 1890, p. 5.',
  classique:
    'Charles Baudelaire, *Les Fleurs*, translated by Rose Howard (Gallimard, 2010 [1857]), p. 5.',
  'a-paraitre': 'Jeanne Dupont, *Demain ?*, à paraître, p. 5.',
  tome: '山田 太郎, *Atlas*, vol. 2, 1st ed., 1998–2003, p. 5.',
  preprint: 'Awa Sy, “A ‘small’ model”, 2111.05011 (arXiv, 2018), p. 5.',
  billet: 'ليلى حداد, “{ar:تعلّم الآلة}”, *{ar:مدونة الفن}*, October 5, 2022, p. 5.'
}

/** Notes that cite again. */
const frenchAgain: Cases = {
  livre: 'J. Dupont, *Le chant des machines*.',
  direction: 'La Fontaine, Sy et Roy, *Les arts et le calcul*.',
  article: 'Ba et al., « {en:Hearing with *Homo sapiens*} ».',
  'sans-auteur': '« À propos du fonds ».',
  loi: 'Loi no 2016-925 relative à la…',
  arret: '*Durand c. Machine SA*.',
  conference: 'M. Dupont, « {en:The long ear} ».',
  'a-paraitre': 'J. Dupont, *Demain ?*'
}

/** Notes that cite again. */
const englishAgain: Cases = {
  livre: 'J. Dupont, *{fr:Le chant des machines}*.',
  direction: 'La Fontaine, Sy, and Roy, *Les arts et le calcul*.',
  article: 'Ba et al., “Hearing with *Homo sapiens*”.',
  'sans-auteur': '“À propos du fonds”.',
  loi: 'Loi no 2016-925 relative à la…',
  arret: '*Durand c. Machine SA*.',
  conference: 'M. Dupont, “The long ear”.',
  'a-paraitre': 'J. Dupont, *Demain ?*'
}

/** Citations by year. */
const frenchCalls: Cases = {
  livre: '(J. Dupont, 2021, p. 5)',
  deux: '(Nkosi et van Gogh, 2019, p. 5)',
  direction: '(La Fontaine, Sy et Roy, 2018, p. 5)',
  chapitre: '(Sy, 2018c, p. 5)',
  article: '(Ba et al., 2020, p. 5)',
  journal: '(Petit, 2024, p. 5)',
  page: '(Open Lab, s. d., p. 5)',
  'sans-auteur': '(« À propos du fonds », 2023, p. 5)',
  rapport: '(Conseil des arts, 2022, p. 5)',
  these: '(Ly, 2019, p. 5)',
  film: '(Traoré, 2017, p. 5)',
  chanson: '(Les Ondes, 2015, p. 5)',
  loi: '(Loi no 2016-925 relative à la…, 2016, p. 5)',
  arret: '(*Durand c. Machine SA*, 2023, p. 5)',
  donnees: '(Sy, 2018b, p. 5)',
  logiciel: '(Open Lab, 2021, p. 5)',
  entretien: '(Kim, 2020, p. 5)',
  conference: '(M. Dupont, 2021, p. 5)',
  manuscrit: '(Anonyme, vers 1890, p. 5)',
  classique: '(Baudelaire, 2010 [1857], p. 5)',
  'a-paraitre': '(J. Dupont, à paraître, p. 5)',
  tome: '(山田, 1998–2003, p. 5)',
  preprint: '(Sy, 2018a, p. 5)',
  billet: '(حداد, 2022, p. 5)'
}

/** Citations by year. */
const englishCalls: Cases = {
  livre: '(J. Dupont 2021, p. 5)',
  deux: '(Nkosi and van Gogh 2019, p. 5)',
  direction: '(La Fontaine, Sy, and Roy 2018, p. 5)',
  chapitre: '(Sy 2018c, p. 5)',
  article: '(Ba et al. 2020, p. 5)',
  journal: '(Petit 2024, p. 5)',
  page: '(Open Lab n.d., p. 5)',
  'sans-auteur': '(“À propos du fonds” 2023, p. 5)',
  rapport: '(Conseil des arts 2022, p. 5)',
  these: '(Ly 2019, p. 5)',
  film: '(Traoré 2017, p. 5)',
  chanson: '(Les Ondes 2015, p. 5)',
  loi: '(Loi no 2016-925 relative à la… 2016, p. 5)',
  arret: '(*Durand c. Machine SA* 2023, p. 5)',
  donnees: '(Sy 2018b, p. 5)',
  logiciel: '(Open Lab 2021, p. 5)',
  entretien: '(Kim 2020, p. 5)',
  conference: '(M. Dupont 2021, p. 5)',
  manuscrit: '(Anonyme c. 1890, p. 5)',
  classique: '(Baudelaire 2010 [1857], p. 5)',
  'a-paraitre': '(J. Dupont à paraître, p. 5)',
  tome: '(山田 1998–2003, p. 5)',
  preprint: '(Sy 2018a, p. 5)',
  billet: '(حداد 2022, p. 5)'
}

const entryTables = [
  ['fr', 'author-date', frenchByYear],
  ['en', 'author-date', englishByYear],
  ['ar', 'author-date', arabicByYear],
  ['fr', 'note', frenchInNotes],
  ['en', 'note', englishInNotes]
] as const

describe.each(entryTables)('an entry of a bibliography in %s, style %s', (tag, style, cases) => {
  test.each(Object.entries(cases))('describes “%s”', async (key, expected) => {
    const processor = await processorIn(tag, style)
    expect(toMarks(processor.formatEntry(key))).toBe(expected)
  })
})

const citationTables = [
  ['fr', 'note', frenchNotes],
  ['en', 'note', englishNotes],
  ['fr', 'author-date', frenchCalls],
  ['en', 'author-date', englishCalls]
] as const

describe.each(citationTables)('a citation of a page in %s, style %s', (tag, style, cases) => {
  test.each(Object.entries(cases))('names “%s”', async (key, expected) => {
    const processor = await processorIn(tag, style)
    expect(toMarks(processor.formatCitation(citing(key, {}, ', p. 5'), keepText))).toBe(expected)
  })
})

const laterTables = [
  ['fr', frenchAgain],
  ['en', englishAgain]
] as const

describe.each(laterTables)('a later note in %s', (tag, cases) => {
  test.each(Object.entries(cases))('is short for “%s”', async (key, expected) => {
    const processor = await processorIn(tag, 'note')
    const citation = citing(key, {known: new Set([key])})
    expect(toMarks(processor.formatCitation(citation, keepText))).toBe(expected)
  })
})

function keepText<T>(_: string, children: readonly T[]): T[] {
  return [...children]
}

test('a bibliography is in the order of its language: names, then years, then titles', async () => {
  const processor = await processorIn('fr', 'author-date')
  expect(processor.sorted).toEqual(Object.keys(frenchByYear))
})

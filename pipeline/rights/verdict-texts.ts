// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What is wrong, why, and how to mend it; `{name}` stands for a value of the verdict. */
export interface VerdictText {
  readonly fr: string
  readonly en: string
}

/** Code, with its case where it has several texts; French; English. */
const rows: readonly (readonly [string, string, string])[] = [
  [
    'LIC-001',
    '{asset} : aucune licence déclarée. Sans licence, tous les droits sont réservés : donnez-lui une fiche dans `credits.yaml` avec `license`, ou ajoutez-la à `own` si elle est des auteurs du livre',
    'Unexpected {asset} without licence, expected one in `credits.yaml`: without licence all rights are reserved. Give it a record there with `license`, or add it to `own` if the authors of the book made it'
  ],
  [
    'LIC-002',
    '`{expression}` n’est pas une expression SPDX : écrivez un identifiant tel que `CC-BY-SA-4.0`, ou plusieurs joints par `OR` ou `AND`',
    'Unexpected licence `{expression}`, expected an SPDX expression such as `CC-BY-SA-4.0`, or several joined with `OR` or `AND`'
  ],
  [
    'LIC-002 suggestion',
    '`{expression}` n’est pas une expression SPDX. Vouliez-vous dire `{suggestion}` ?',
    'Unexpected licence `{expression}`, expected an SPDX expression; did you mean `{suggestion}`?'
  ],
  [
    'LIC-002 version',
    '`{expression}` ne donne pas de version, et chaque version est une autre licence : cherchez celle de l’œuvre et écrivez `{family}-` suivi de 1.0, 2.0, 2.5, 3.0 ou 4.0',
    'Unexpected licence `{expression}` without version, and each version is another licence: find that of the work and write `{family}-` and 1.0, 2.0, 2.5, 3.0 or 4.0'
  ],
  [
    'LIC-003',
    '{asset} est sous {id}, qui n’a pas de règle pour un livre sous {target}. Ce qui n’a pas de règle est refusé : remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`',
    'Unexpected {asset} under {id}, which has no rule for a book under {target}. What has no rule is refused: replace it, or get a written permission and declare `LicenseRef-Permission`'
  ],
  [
    'LIC-003 unknown',
    '{asset} est sous `{id}`, qui n’est pas dans la table relue des licences. Ce qui n’a pas de règle est refusé : remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`',
    'Unexpected {asset} under `{id}`, expected a licence of the reviewed table. What has no rule is refused: replace it, or get a written permission and declare `LicenseRef-Permission`'
  ],
  [
    'LIC-003 unknown-suggestion',
    '{asset} est sous `{id}`, qui n’est pas dans la table relue des licences. Vouliez-vous dire `{suggestion}` ?',
    'Unexpected {asset} under `{id}`, expected a licence of the reviewed table; did you mean `{suggestion}`?'
  ],
  [
    'LIC-010',
    '{asset} est sous {id} (pas d’utilisation commerciale). Le livre, sous {target}, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`',
    'Unexpected {asset} under {id} (NonCommercial): the book under {target} does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
  ],
  [
    'LIC-011 adapt',
    '{asset} est sous {id} (pas de modification) : elle ne peut pas être adaptée, traduite ni fondue dans le livre. Reprenez-la entière et telle quelle (`use: collect`) si le livre le permet, ou remplacez-la',
    'Unexpected adaptation of {asset} under {id} (NoDerivatives), expected it whole and as it is: declare `use: collect` and undo what was changed, or replace it'
  ],
  [
    'LIC-011 changes',
    '{asset} est sous {id} (pas de modification), mais sa fiche déclare : {changes}. Une version modifiée ne peut pas être diffusée : reprenez l’original tel quel, ou remplacez-le',
    'Unexpected changes ({changes}) of {asset} under {id} (NoDerivatives), expected it as it is: a changed version may not be shared. Go back to the original, or replace it'
  ],
  [
    'LIC-011 translated',
    '{asset} est sous {id} (pas de modification), et cette édition est une traduction : ne traduisez pas ses légendes internes. Traduisez dans la légende du livre',
    'Unexpected {asset} under {id} (NoDerivatives) in a translated edition: its labels may not be translated. Translate them in the caption'
  ],
  [
    'LIC-012',
    '{asset} reste sous {id} : signalée à part, et les lecteurs ne peuvent pas l’adapter. Une œuvre libre servirait mieux un livre sous {target}',
    '{asset} stays under {id}: it is marked separately, and readers may not adapt it. A free work would serve a book under {target} better'
  ],
  [
    'LIC-013',
    '{asset} est sous {id}, qui ne permet aucune version ultérieure (section 4(b)) : elle ne peut pas être fondue dans un livre sous {target}. Gardez-la entière et signalée à part (`use: collect`), ou trouvez-en une copie sous 2.0 ou plus',
    'Unexpected adaptation of {asset} under {id}, which allows no later version (section 4(b)), in a book under {target}. Keep it whole and separately marked (`use: collect`), or find a copy under 2.0 or later'
  ],
  [
    'LIC-014',
    '{asset} : son adaptation est publiée sous {target} (clause de version ultérieure). L’original reste sous {id} : les deux mentions sont imprimées',
    '{asset}: its adaptation is published under {target} (later-version clause). The original keeps {id}: both notices are printed'
  ],
  [
    'LIC-015',
    '{asset} n’est que sous {id}. Le passage de la GFDL à CC BY-SA a pris fin le 1er août 2009 et ne valait que pour des wikis (GFDL 1.3, section 11). Si elle est aussi sous CC BY-SA, déclarez `GFDL-1.2-or-later OR CC-BY-SA-3.0` ; sinon remplacez-la',
    'Unexpected {asset} under {id} alone: relicensing ended on 1 August 2009 and covered wiki sites only (GFDL 1.3, section 11). If it is also under CC BY-SA, declare `GFDL-1.2-or-later OR CC-BY-SA-3.0`; or else replace it'
  ],
  [
    'LIC-016 gpl',
    '{asset} est sous {id}. CC BY-SA 4.0 peut aller vers la GPLv3, mais pas l’inverse : elle ne peut pas être fondue dans un livre sous {target}. Citez-la comme code à part (`use: collect`), ou remplacez-la',
    'Unexpected adaptation of {asset} under {id} in a book under {target}: CC BY-SA 4.0 can flow into GPLv3, not the reverse. Cite it as separate code (`use: collect`), or replace it'
  ],
  [
    'LIC-016 gpl-picture',
    '{asset} est une image sous {id}, licence de logiciel qui demande de fournir sa source avec elle. Cherchez-la sous une licence de contenus, ou remplacez-la',
    'Unexpected picture {asset} under {id}, a software licence that asks for its source along with it. Look for the picture under a licence for content, or replace it'
  ],
  [
    'LIC-016 share-alike',
    '{asset} est sous {id}, qui veut que toute adaptation reste sous la même licence : elle ne peut pas être fondue dans un livre sous {target}. Gardez-la entière et signalée à part (`use: collect`) si le livre le permet, ou remplacez-la',
    'Unexpected adaptation of {asset} under {id} in a book under {target}: adaptations must stay under its own licence. Keep it whole and separately marked (`use: collect`), or replace it'
  ],
  [
    'LIC-016 public-domain',
    '{asset} est sous {id}, qui demande d’être crédité : elle ne peut pas être fondue dans un livre sous {target}, qui ne le demande pas. Gardez-la entière et signalée à part (`use: collect`), ou remplacez-la',
    'Unexpected adaptation of {asset} under {id}, which asks for credit, in a book under {target}, which asks for none. Keep it whole and separately marked (`use: collect`), or replace it'
  ],
  [
    'LIC-017',
    '{asset} : tous droits réservés. Sans autorisation, un livre ne peut pas la contenir : obtenez une autorisation écrite et déclarez `LicenseRef-Permission` avec sa preuve, ou remplacez-la',
    'Unexpected {asset} with all rights reserved, expected a licence or a permission. Get a written permission and declare `LicenseRef-Permission` with its evidence, or replace it'
  ],
  [
    'LIC-017 adapt',
    '{asset} ({id}) ne peut pas être fondue dans le livre : rien ne permet de la donner sous {target}. Gardez-la entière et signalée à part (`use: collect`), ou remplacez-la',
    'Unexpected adaptation of {asset} ({id}): nothing allows giving it on under {target}. Keep it whole and separately marked (`use: collect`), or replace it'
  ],
  [
    'LIC-020 title',
    '{asset} : {id} demande le titre ({clause}). Ajoutez `title` à sa fiche',
    'Unexpected credit of {asset} without its title, which {id} requires ({clause}). Add `title` to its record'
  ],
  [
    'LIC-020 creator',
    '{asset} : {id} demande l’auteur ({clause}). Ajoutez `creators` à sa fiche',
    'Unexpected credit of {asset} without its creator, which {id} requires ({clause}). Add `creators` to its record'
  ],
  [
    'LIC-020 source',
    '{asset} : {id} demande l’adresse de l’original ({clause}). Ajoutez `source` à sa fiche',
    'Unexpected credit of {asset} without the address of the original, which {id} requires ({clause}). Add `source` to its record'
  ],
  [
    'LIC-020 date',
    '{asset} : {id} demande la date de dernière mise à jour ({clause}). Ajoutez `date` à sa fiche',
    'Unexpected credit of {asset} without the date of its last update, which {id} requires ({clause}). Add `date` to its record'
  ],
  [
    'LIC-020 notice',
    '{asset} : {id} demande la mention de droit d’auteur ({clause}). Ajoutez `copyright` à sa fiche',
    'Unexpected credit of {asset} without its copyright notice, which {id} requires ({clause}). Add `copyright` to its record'
  ],
  [
    'LIC-020 licenceText',
    '{asset} : {id} demande le texte de la licence ({clause}). Ajoutez `licence-text` à sa fiche',
    'Unexpected credit of {asset} without the text of the licence, which {id} requires ({clause}). Add `licence-text` to its record'
  ],
  [
    'LIC-020 purpose',
    '{asset} : {id} demande le but de la citation ({clause}). Ajoutez `purpose` à sa fiche',
    'Unexpected credit of {asset} without what the quotation serves, which {id} requires ({clause}). Add `purpose` to its record'
  ],
  [
    'LIC-021 format',
    '{asset} : l’autorisation ne couvre pas ces formats : {missing}. Preuve : `{evidence}`. Faites-la étendre, ou ne construisez pas ces formats',
    'Unexpected use of {asset} in {missing}, which its permission does not cover. Evidence: `{evidence}`. Have it extended, or do not build these formats'
  ],
  [
    'LIC-021 language',
    '{asset} : l’autorisation ne couvre pas cette langue : {missing}. Preuve : `{evidence}`. Faites-la étendre, ou remplacez l’œuvre',
    'Unexpected use of {asset} in the language {missing}, which its permission does not cover. Evidence: `{evidence}`. Have it extended, or replace the work'
  ],
  [
    'LIC-021 until',
    '{asset} : l’autorisation a pris fin le {missing}. Preuve : `{evidence}`. Faites-la renouveler, ou remplacez l’œuvre',
    'Unexpected use of {asset} after its permission ended on {missing}. Evidence: `{evidence}`. Have it renewed, or replace the work'
  ],
  [
    'LIC-022',
    '{asset} : une image entière est déclarée comme citation. La jurisprudence française ne l’admet pas (Cass. 1re civ., 7 novembre 2006, 05-17.165) : obtenez une autorisation, ou retirez-la',
    'Unexpected whole picture {asset} as a quotation: French case law does not accept this (Cass. 1re civ., 7 November 2006, 05-17.165). Get a permission, or remove it'
  ],
  [
    'LIC-023 evidence',
    '{asset} : `LicenseRef-Permission` sans preuve. Mettez l’autorisation écrite dans le dossier du livre, et son chemin dans `permission`',
    'Unexpected `LicenseRef-Permission` of {asset} without evidence, expected the written permission in the book’s folder. Put it there, and its path into `permission`'
  ],
  [
    'LIC-023 holder',
    '{asset} : `LicenseRef-Permission` sans le nom de qui l’a donnée. Ajoutez `holder` à `permission`',
    'Unexpected `LicenseRef-Permission` of {asset} without the name of who gave it. Add `holder` to `permission`'
  ],
  [
    'LIC-030',
    '{asset} : la fiche nomme « {declared} », mais le fichier dit « {found} ». Corrigez la fiche, ou les métadonnées du fichier si ce sont elles qui se trompent',
    'Unexpected creator “{declared}” of {asset}, expected “{found}” as the file says. Mend the record, or the file if that is wrong'
  ],
  [
    'LIC-031',
    '{asset} : la fiche déclare {declared}, mais le fichier dit {found}. Vérifiez à la source, puis corrigez l’un des deux',
    'Unexpected licence {declared} of {asset}, expected {found} as the file says. Look it up at the source, and mend the one that is wrong'
  ],
  [
    'LIC-032',
    '{asset} ne porte ni auteur ni licence : une copie du fichier seul ne dirait pas de qui il est. Écrivez-les dans ses métadonnées (XMP)',
    'Unexpected {asset} without creator and licence inside, expected both: a copy of the file alone would not tell whose it is. Write them into its metadata (XMP)'
  ],
  [
    'LIC-033',
    '{asset} porte des données privées : {fields}. Retirez-les du fichier',
    'Unexpected private data in {asset}: {fields}. Remove them from the file'
  ],
  [
    'LIC-034',
    '{asset} : le fichier dit qu’une machine l’a engendré ({type}), mais pas la fiche. Ajoutez-y `generator`',
    'Unexpected {asset} without generator, expected one as the file says that a machine generated it ({type}). Add `generator` to its record'
  ],
  [
    'LIC-040 changes',
    'Adaptation de {asset} sans liste de ce qui a été modifié (CC 4.0, section 3(a)(1)(B)). Ajoutez `changes`',
    'Unexpected adaptation of {asset} without its changes, expected them in `changes` (CC 4.0, section 3(a)(1)(B))'
  ],
  [
    'LIC-040 earlier',
    'Adaptation de {asset} sans des modifications antérieures, qui doivent être conservées : {missing} (CC 4.0, section 3(a)(1)(B)). Remettez-les dans `changes`',
    'Unexpected adaptation of {asset} without earlier changes, which must be kept: {missing} (CC 4.0, section 3(a)(1)(B)). Put them back into `changes`'
  ],
  [
    'LIC-041 translator',
    'Traduction sans traducteur : une œuvre modifiée dit par qui (CC 4.0, section 3(a)(1)). Ajoutez un contributeur de rôle `trl`, la machine si c’en est une',
    'Unexpected translation without translator, expected a contributor with the role `trl`: a changed work tells by whom (CC 4.0, section 3(a)(1)). Name the machine if it was one'
  ],
  [
    'LIC-041 source',
    'Traduction qui ne dit pas de quelle version : les lecteurs ne peuvent pas la comparer (CC 4.0, section 3(a)(1)(B)). Déclarez la version ou le commit de la source',
    'Unexpected translation without the revision of its source, expected a version or a commit: readers cannot compare them (CC 4.0, section 3(a)(1)(B))'
  ],
  [
    'LIC-054',
    '« {name} » a demandé à ne pas être cité (`withheld: true`), et ce nom est écrit ici : retirez-le (CC 4.0, section 3(a)(3))',
    'Unexpected name “{name}”, expected it nowhere: it is declared `withheld: true`. Take it out (CC 4.0, section 3(a)(3))'
  ],
  [
    'LIC-060',
    '« {phrase} » laisse croire que {name} cautionne ce livre, ce qu’un crédit n’autorise pas (CC 4.0, section 2(a)(6)). Dites seulement ce qui vient de cette source',
    'Unexpected wording “{phrase}”, which suggests that {name} endorses this book; a credit does not allow that (CC 4.0, section 2(a)(6)). Say only what was taken from there'
  ],
  [
    'LIC-017 work',
    '{asset} est repris ou adapté sans que sa licence soit déclarée. Sans licence, tous les droits sont réservés : ajoutez `license` à la relation',
    'Unexpected use of {asset} without its licence, expected `license` in the relation: without licence all rights are reserved'
  ]
]

/** The texts of every verdict, by code and case: `LIC-020 title`. */
export const verdictTexts: ReadonlyMap<string, VerdictText> = new Map(
  rows.map(([key, fr, en]) => [key, {fr, en}])
)

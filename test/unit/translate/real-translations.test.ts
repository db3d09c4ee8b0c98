// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import type {MessageKind} from '../../../pipeline/translate/message.ts'
import {findingsOf} from './check-pair.ts'

interface Translated {
  readonly kind?: MessageKind
  readonly fr: string
  readonly en: string
  readonly es: string
  readonly ar: string
}

/** Sentences of the guide, as good translators say them. */
const sentences: readonly Translated[] = [
  {
    fr: 'Le mot « francophone » désigne ici une langue, pas une adhésion. La nuance compte : en mars 2025, le Burkina Faso, le Mali et le Niger ont annoncé leur retrait de l’Organisation internationale de la Francophonie[^studioyafa-oif-2025].',
    en: 'The word “francophone” means a language here, not a membership. The distinction matters: in March 2025, Burkina Faso, Mali and Niger announced that they were leaving the Organisation internationale de la Francophonie.[^studioyafa-oif-2025]',
    es: 'La palabra «francófono» designa aquí una lengua, no una adhesión. El matiz importa: en marzo de 2025, Burkina Faso, Malí y Níger anunciaron su retirada de la Organización Internacional de la Francofonía[^studioyafa-oif-2025].',
    ar: 'تدل كلمة «فرنكوفوني» هنا على لغة لا على انتماء. والفرق مهم: ففي مارس ٢٠٢٥ أعلنت بوركينا فاسو ومالي والنيجر انسحابها من المنظمة الدولية للفرنكوفونية[^studioyafa-oif-2025].'
  },
  {
    fr: 'En 2023, l’étude « :lang[Stable Bias]{tag=en} » a examiné plus de 96 000 images produites par trois modèles répandus : les hommes et les personnes blanches y étaient surreprésentés[^luccioni-stablebias-2023].',
    en: 'In 2023, the study “Stable Bias” examined more than 96,000 images made by three widespread models: men and white people were over-represented in them.[^luccioni-stablebias-2023]',
    es: 'En 2023, el estudio «:lang[Stable Bias]{tag=en}» examinó más de 96 000 imágenes producidas por tres modelos muy difundidos: los hombres y las personas blancas estaban sobrerrepresentados[^luccioni-stablebias-2023].',
    ar: 'في عام ٢٠٢٣ فحصت دراسة «:lang[Stable Bias]{tag=en}» أكثر من ٩٦٬٠٠٠ صورة أنتجتها ثلاثة نماذج شائعة، فوُجد أن الرجال والبيض ممثَّلون فيها تمثيلًا زائدًا[^luccioni-stablebias-2023].'
  },
  {
    fr: 'La :ref[fig-frise] rassemble quelques jalons. À gauche, des techniques et des œuvres ; à droite, des textes et des rencontres politiques.',
    en: ':ref[fig-frise] gathers some milestones. On the left, techniques and works; on the right, texts and political meetings.',
    es: 'La :ref[fig-frise] reúne algunos hitos. A la izquierda, técnicas y obras; a la derecha, textos y encuentros políticos.',
    ar: 'يجمع :ref[fig-frise] بعض المعالم. إلى اليسار تقنيات وأعمال، وإلى اليمين نصوص ولقاءات سياسية.'
  },
  {
    fr: 'Le même rapport parle de près de 8,5 milliards d’euros perdus par an et indique que le numérique fournit 35 % des revenus des créateurs, contre 17 % en 2018[^unesco].',
    en: 'The same report speaks of nearly €8.5 billion lost a year, and says that digital sales bring 35% of creators’ income, against 17% in 2018.[^unesco]',
    es: 'El mismo informe habla de cerca de 8500 millones de euros perdidos al año e indica que lo digital aporta el 35 % de los ingresos de los creadores, frente al 17 % en 2018[^unesco].',
    ar: 'ويتحدث التقرير نفسه عن خسارة تقارب ٨٫٥ مليار يورو سنويًا، ويذكر أن الرقمي يوفر ٣٥٪ من دخل المبدعين مقابل ١٧٪ في عام ٢٠١٨[^unesco].'
  },
  {
    fr: 'Le [chapitre sur les technologies](02-comprendre-les-technologies.md) explique, sans formule, comment une machine apprend d’exemples. [Le suivant](03-creer-secteur-par-secteur.md) parcourt les métiers, des arts visuels à la presse.',
    en: 'The [chapter on technologies](02-comprendre-les-technologies.md) explains, without formulas, how a machine learns from examples. [The next one](03-creer-secteur-par-secteur.md) goes through the trades, from visual arts to the press.',
    es: 'El [capítulo sobre las tecnologías](02-comprendre-les-technologies.md) explica, sin fórmulas, cómo aprende una máquina a partir de ejemplos. [El siguiente](03-creer-secteur-par-secteur.md) recorre los oficios, de las artes visuales a la prensa.',
    ar: 'يشرح [فصل التقنيات](02-comprendre-les-technologies.md) بلا معادلات كيف تتعلم الآلة من الأمثلة. ويستعرض [الفصل التالي](03-creer-secteur-par-secteur.md) المهن، من الفنون البصرية إلى الصحافة.'
  },
  {
    kind: 'note',
    fr: 'The Age (Melbourne), *:lang[AI-generated portrait smashes estimate, selling at auction for \\$612,000]{tag=en}*, 25 octobre 2018, <https://www.theage.com.au/entertainment/612-000-20181026-p50c2i.html>.',
    en: '*AI-generated portrait smashes estimate, selling at auction for \\$612,000*, The Age (Melbourne), 25 October 2018, <https://www.theage.com.au/entertainment/612-000-20181026-p50c2i.html>.',
    es: 'The Age (Melbourne), *:lang[AI-generated portrait smashes estimate, selling at auction for \\$612,000]{tag=en}*, 25 de octubre de 2018, <https://www.theage.com.au/entertainment/612-000-20181026-p50c2i.html>.',
    ar: 'ذي إيج (ملبورن)، *:lang[AI-generated portrait smashes estimate, selling at auction for \\$612,000]{tag=en}*، ٢٥ أكتوبر ٢٠١٨، <https://www.theage.com.au/entertainment/612-000-20181026-p50c2i.html>.'
  },
  {
    kind: 'note',
    fr: 'Résumé de la licence en français : <https://creativecommons.org/licenses/by-sa/4.0/deed.fr> ; voir [l’article](https://fr.wikipedia.org/wiki/Copyleft).',
    en: 'Summary of the licence in English: <https://creativecommons.org/licenses/by-sa/4.0/deed.en>; see [the article](https://en.wikipedia.org/wiki/Copyleft).',
    es: 'Resumen de la licencia en español: <https://creativecommons.org/licenses/by-sa/4.0/deed.es>; véase [el artículo](https://es.wikipedia.org/wiki/Copyleft).',
    ar: 'ملخص الرخصة بالعربية: <https://creativecommons.org/licenses/by-sa/4.0/deed.ar>، انظر [المقالة](https://ar.wikipedia.org/wiki/حقوق_متروكة).'
  },
  {
    fr: 'À la fin du XIXe siècle, une trentaine d’intervenants, puis deux mille, signèrent ; le 1er août 2024, à 15 h 30, ils étaient plus de 1 000 chercheurs de plus de 70 pays.',
    en: 'At the end of the 19th century, about 30 speakers, then 2,000, signed; on 1 August 2024, at 3:30 p.m., they were more than 1,000 researchers from over 70 countries.',
    es: 'A finales del siglo XIX firmaron una treintena de ponentes y luego dos mil; el 1 de agosto de 2024, a las 15.30 h, eran más de 1000 investigadores de más de 70 países.',
    ar: 'في نهاية القرن التاسع عشر وقّع نحو 30 متحدثًا، ثم ألفان؛ وفي الأول من أغسطس 2024، عند الساعة 15:30، كانوا أكثر من 1000 باحث من أكثر من 70 بلدًا.'
  },
  {
    fr: 'La troisième est juridique et tient en une question simple, que les tribunaux commencent seulement à trancher : de quoi les machines ont-elles appris, et qui l’a permis ?',
    en: 'The third is legal and comes down to a simple question, which courts are only beginning to settle: what did machines learn from, and who allowed it?',
    es: 'La tercera es jurídica y se resume en una pregunta sencilla que los tribunales apenas empiezan a resolver: ¿de qué aprendieron las máquinas y quién lo permitió?',
    ar: 'والثالث قانوني ويتلخص في سؤال بسيط بدأت المحاكم لتوّها في البتّ فيه: ممَّ تعلّمت الآلات، ومن سمح بذلك؟'
  },
  {
    kind: 'heading',
    fr: 'Des laboratoires au bout des doigts',
    en: 'Laboratories at your fingertips',
    es: 'Laboratorios al alcance de la mano',
    ar: 'مختبرات في متناول اليد'
  },
  {
    kind: 'list-item',
    fr: 'les données vocales, dans 21 langues africaines ;',
    en: 'speech data in 21 African languages',
    es: 'los datos de voz, en 21 lenguas africanas;',
    ar: 'البيانات الصوتية بـ21 لغة أفريقية،'
  },
  {
    kind: 'table-cell',
    fr: '**Wav2Vec 2.0** (`fairseq`)',
    en: '**Wav2Vec 2.0** (`fairseq`)',
    es: '**Wav2Vec 2.0** (`fairseq`)',
    ar: '**Wav2Vec 2.0** (`fairseq`)'
  },
  {
    kind: 'metadata',
    fr: 'Octavio Kulesz',
    en: 'Octavio Kulesz',
    es: 'Octavio Kulesz',
    ar: 'أوكتافيو كوليش'
  },
  {
    kind: 'attribute',
    fr: 'Frise verticale de 2014 à 2026. À gauche, les techniques et les œuvres : réseaux antagonistes en 2014, Transformer en 2017.',
    en: 'Vertical timeline from 2014 to 2026. On the left, techniques and works: adversarial networks in 2014, Transformer in 2017.',
    es: 'Línea de tiempo vertical de 2014 a 2026. A la izquierda, las técnicas y las obras: redes antagónicas en 2014, Transformer en 2017.',
    ar: 'خط زمني عمودي من 2014 إلى 2026. إلى اليسار التقنيات والأعمال: الشبكات التنافسية في 2014 وTransformer في 2017.'
  },
  {
    kind: 'html',
    fr: '<p class="dedicace">À <b>celles</b> qui <a href="https://exemple.org/fr/" title="été">traduisent</a>.</p>',
    en: '<p class="dedicace">To <b>those</b> who <a href="https://exemple.org/en/" title="summer">translate</a>.</p>',
    es: '<p class="dedicace">A <b>quienes</b> <a href="https://exemple.org/es/" title="verano">traducen</a>.</p>',
    ar: '<p class="dedicace" lang="ar" dir="rtl">إلى <b>اللواتي</b> <a href="https://exemple.org/ar/" title="صيف">يترجمن</a>.</p>'
  }
]

describe.each(['en', 'es', 'ar'] as const)('a good translation into %s raises no alarm', (to) => {
  test.each(sentences)('$fr', ({kind, fr, ...translations}) => {
    expect(findingsOf(fr, translations[to], {to, ...(kind ? {kind} : {})})).toEqual([])
  })
})

describe.each(['en', 'es', 'ar'] as const)('nor does one from %s into French', (from) => {
  test.each(sentences.filter(({en}) => !en.includes('“Stable Bias”')))(
    '$fr',
    ({kind, fr, ...others}) => {
      expect(findingsOf(others[from], fr, {from, to: 'fr', ...(kind ? {kind} : {})})).toEqual([])
    }
  )
})

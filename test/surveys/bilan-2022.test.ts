/** The bilan of 2022: its figures counted a second time, and the sentences of 2021 held to them. */
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/form/response.ts';
import { articlePage } from '../../src/rendering/report/article-page.ts';
import { spipArticle } from '../../src/rendering/spip/spip-article.ts';
import { figuresJson } from '../../src/report/figures-json.ts';
import { report as report2021 } from '../report/demonstration.ts';
import { textOf } from './read-demonstration.ts';
import { askedOf, buildBilan, sent } from './read-demonstration-2022.ts';

const { report, problems } = buildBilan();

test('holds to its data: nothing to tell of the article or of the plan', () => {
  expect(problems).toEqual([]);
});

test('is an article of eight to twelve sections and six to nine charts', () => {
  const article = textOf('reports/etre-rupn/2022/bilan.md.hbs');
  const sections = article.match(/^## /gm)?.length ?? 0;
  expect(sections).toBeGreaterThanOrEqual(8);
  expect(sections).toBeLessThanOrEqual(12);
  const charts = article.match(/\{\{chart /g)?.length ?? 0;
  expect(charts).toBeGreaterThanOrEqual(6);
  expect(charts).toBeLessThanOrEqual(9);
});

describe('its figures', () => {
  const declared = ['ne_sais_pas', 'ne_souhaite_pas', 'ne_sais_plus'];
  /** Answers that say something, of those who were asked. */
  const given = (question: string) =>
    sent
      .filter((row) => askedOf(row).some(({ id }) => id === question))
      .flatMap(({ answers }) => answers[question] ?? [])
      .map((answer) => answer as AnswerValue);
  const lists = (question: string) =>
    sent
      .filter((row) => askedOf(row).some(({ id }) => id === question))
      .flatMap(({ answers: { [question]: answer } }) =>
        Array.isArray(answer) && !declared.some((code) => answer.includes(code))
          ? [answer as readonly string[]]
          : [],
      );
  const cells = (question: string, row: string) =>
    sent.flatMap(({ answers: { [question]: answer } }) => {
      const cell = (answer as Readonly<Record<string, string | string[]>> | undefined)?.[row];
      const codes = typeof cell === 'string' ? [cell] : (cell ?? []);
      return codes.length === 0 || declared.some((code) => codes.includes(code)) ? [] : [codes];
    });
  const codes = (question: string) =>
    given(question).filter((answer) => !declared.includes(String(answer)));
  const where = <T>(all: readonly T[], holds: (one: T) => boolean) => [
    all.filter(holds).length,
    all.length,
  ];

  test.each<[string, () => number[]]>([
    ['sentiment.3', () => where(codes('sentiment'), (one) => one === '3')],
    ['sentiment.reconnue', () => where(codes('sentiment'), (one) => one === '4' || one === '5')],
    [
      'missions_temps.depannage',
      () => where(lists('missions_temps'), (one) => one.includes('depannage')),
    ],
    [
      'missions_temps.depannage.first',
      () => where(lists('missions_temps'), ([first]) => first === 'depannage'),
    ],
    [
      'missions_acteurs.conseiller.direction',
      () => where(cells('missions_acteurs', 'conseiller'), (one) => one.includes('direction')),
    ],
    [
      'technique.appareils_eleves.rupn',
      () => where(cells('technique', 'appareils_eleves'), ([one]) => one === 'rupn'),
    ],
    [
      'imp_niveau.la_moitie_au_plus',
      () => where(codes('imp_niveau'), (one) => one === 'quart' || one === 'demi'),
    ],
    ['relais_raisons.temps', () => where(lists('relais_raisons'), (one) => one.includes('temps'))],
    [
      'ent_accompagnement.beaucoup',
      () => where(codes('ent_accompagnement'), (one) => one === 'beaucoup'),
    ],
    [
      'intention.depart_possible',
      () => where(codes('intention'), (one) => one === 'non' || one === 'indecision'),
    ],
  ])('%s is what is counted in the file', (id, counted) => {
    const figure = report?.figures.get(id);
    expect([figure?.count, figure?.base.count]).toEqual(counted());
  });

  test.each(['heures_semaine', 'heures_technique', 'heures_reconnues'])('%s: the mean', (id) => {
    const numbers = codes(id).map(Number);
    const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    const hours = Number(mean.toFixed(1)) < 2 ? 'heure' : 'heures';
    const printed = `${mean.toFixed(1).replace('.', ',')}\u00a0${hours} par semaine`;
    expect(report?.figures.get(`${id}.mean`)?.printed).toBe(printed);
  });
});

describe('what 2021 published, where 2022 quotes it', () => {
  const published = JSON.parse(textOf('reports/etre-rupn/2021/figures.json')).figures as OfFigure[];
  const quoted = [
    ...textOf('reports/etre-rupn/2022/bilan.md.hbs').matchAll(/\{\{earlier "([^"]*)"\}\}/g),
  ].map(([, id]) => published.find((figure) => figure.id === id));

  test('is never typed by hand', () => {
    expect(quoted.length).toBeGreaterThanOrEqual(15);
    expect(quoted).not.toContain(undefined);
    expect(textOf('reports/etre-rupn/2022/bilan.md.hbs')).not.toContain('{{cited');
  });

  test('has its count and its base behind it, in the page and in SPIP', async () => {
    if (!report) throw new Error('no report');
    const page = (await articlePage(report)).replaceAll('&#x27;', '’');
    const spip = spipArticle(report);
    for (const figure of quoted) {
      if (!figure) continue;
      const { id, printed, count, base } = figure;
      expect(page).toContain(`href="#f-cite-2021-${id}"`);
      expect(page).toMatch(
        new RegExp(
          `id="f-cite-2021-${id}"><b>${printed}</b>[^]{0,400} ${count}\u00a0personnes sur ${base.count}`,
        ),
      );
      expect(spip.replace(/[\u00a0~]|&nbsp;/g, ' ')).toContain(
        `: ${count} personnes sur ${base.count}.`,
      );
    }
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an article that speaks as in 2021', () => {
  const sentences = [
    '{{say "Moins d’un tiers" "tchap.profit"}} se servent de Tchap avec profit.',
    '{{say "Neuf sur dix" "diffusion_canaux.mel"}} écrivent des courriels.',
    '{{say "Un sur six" "projets.frequemment"}} sont souvent associés aux projets.',
    '{{say "Plus de la moitié" "ressources.internet_sans_crainte.ne_connais_pas"}} l’ignorent.',
    '{{trend "Stable" "diffusion_canaux.messagerie_instantanee"}}, la messagerie instantanée.',
    'Tchap {{trend "perd … points" "tchap.profit"}}.',
    'Pix l’emporte de {{difference "ateliers.initiation_pix" "ateliers.pratique_pedagogique"}}.',
    '{{#ranked "ateliers_freins" "conditions_sanitaires" "manque_de_temps"}}Le virus.{{/ranked}}',
    '{{#ranked "formats_formation" "presentiel" "atelier_manipulation"}}La présence.{{/ranked}}',
    '{{say "Presque tous" "ressources.pix.utilise"}} utilisent Pix.',
  ];
  const told = (lines: readonly string[]) =>
    buildBilan(['## Comme en 2021', ...lines].join('\n')).problems.filter(
      ({ path }) => path === 'bilan.md.hbs',
    );
  const problems = told(sentences);

  test('is told what is no longer true, sentence by sentence', () => {
    expect(problems.map(({ code, line }) => [code, line])).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => ['claim-not-held', line]),
    );
    expect(problems[0]?.message).toContain('Moins d’un tiers se servent de Tchap avec profit.');
    expect(problems[5]?.message).toContain('Tchap perd … points.');
  });

  test('is given words that are true: put in their place, nothing is told any more', () => {
    const mended = sentences.map((sentence, index) => {
      const hint = problems.find(({ line }) => line === index + 2)?.hint ?? '';
      const words = /exemple «\u00a0([^»]*)\u00a0»/.exec(hint)?.[1];
      if (words === undefined) return sentence;
      return sentence.replace(/"(.*?)"/, `"${words.replace(/\d+\u00a0points?/, '… points')}"`);
    });
    expect(mended[0]).toContain('"Plus d’un tiers"');
    expect(mended[5]).toContain('"gagne … points"');
    expect(told(mended).map(({ line }) => line)).toEqual([8, 9, 10]);
    expect(problems.find(({ line }) => line === 8)?.hint).toContain(
      '{{difference "ateliers.pratique_pedagogique" "ateliers.initiation_pix"}}',
    );
  });
});

test('words of the plan take the place of the same words, and are held to its limits alone', () => {
  const plan = `${textOf('reports/etre-rupn/2022/plan.yaml')}
quantifiers: [{ words: un tiers, from: 0.345, below: 0.36 }]
trends: [{ words: en hausse, from: 15 }]
`;
  const article =
    '## A\n{{say "un tiers" "lettre_mission.signee"}}\n{{trend "en hausse" "tchap.profit"}}';
  const { problems } = buildBilan(article, plan);
  const told = problems.filter(({ path }) => path === 'bilan.md.hbs');
  expect(told.map(({ code, line }) => [code, line])).toEqual([
    ['claim-not-held', 2],
    ['claim-not-held', 3],
  ]);
  for (const { hint } of told) expect(hint).not.toMatch(/«\u00a0(un tiers|en hausse)\u00a0»/);
});

test('what 2021 published is what it still is: the archive that 2022 is compared with', () => {
  const kept = JSON.parse(textOf('reports/etre-rupn/2021/figures.json'));
  const ofAll = (figures: readonly { id: string }[]) =>
    figures.filter(({ id }) => !id.includes('@'));
  const now = JSON.parse(figuresJson(report2021));
  const plain = ({ id, count, printed, base }: OfFigure) => [id, count, printed, base.count];
  expect(ofAll(kept.figures).map((one) => plain(one as OfFigure))).toEqual(
    ofAll(now.figures).map((one) => plain(one as OfFigure)),
  );
  expect([kept.survey, kept.edition, kept.invited]).toEqual([now.survey, now.edition, now.invited]);
});

interface OfFigure {
  readonly id: string;
  readonly count: number;
  readonly printed: string;
  readonly base: { readonly count: number };
}

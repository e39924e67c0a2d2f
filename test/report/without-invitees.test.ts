/** Answers that another tool gathered come without the list of who was asked. */
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Response } from '../../src/form/response.ts';
import { routingUnknown } from '../../src/form/response.ts';
import { sample } from '../definition/sample.ts';
import { EVERY_STEP, figure } from './sample-data.ts';
import { build, charts, reportOf } from './sample-report.ts';

function responses(count: number, changes: Partial<Response> = {}): Response[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    state: 'sent',
    answers: { role: 'equipe' },
    stepsDisplayed: EVERY_STEP,
    frame: {},
    ...changes,
  }));
}
const withoutPeople = charts.filter((line) => !line.includes('kind: people'));
const article = '## Une partie\n\n{{figure "role.equipe"}}\n';

describe('a report without a list of invitees', () => {
  const unlisted = buildDataset(sample, [], responses(40));

  it('prints percentages of who answered, and no rate', () => {
    expect(figure(unlisted, 'role.equipe').printed).toBe('100\u00a0%');
    const rate = figure(unlisted, 'participation.rate');
    expect(rate).toMatchObject({ share: null, printed: '–', count: 40 });
    expect(rate.statement).toBe('40\u00a0personnes ont envoyé leurs réponses.');
    expect(rate.base.described).toContain('inconnue');
    expect(figure(unlisted, 'role.equipe').interval).toBeUndefined();
    expect(reportOf(unlisted, { charts: withoutPeople, article }).participation.invited).toBe(0);
  });

  it('refuses the chart of who answered among those asked', () => {
    const { problems } = build(unlisted, { article });
    expect(problems.map(({ code }) => code)).toContain('no-invitees');
  });
});

describe('a list that is shorter than the answers', () => {
  it('is refused, with both numbers', () => {
    const dataset = buildDataset(sample, [{}, {}, {}], responses(4));
    const { report, problems } = build(dataset, { charts: withoutPeople, article });
    expect(report).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'too-few-invitees' },
    ]);
    expect(problems[0]?.message).toMatch(/3\spersonnes, et 4\spersonnes/);
  });
});

describe('a question of which nobody can tell whether it was displayed', () => {
  it('is neither blank nor not asked', () => {
    const unknown = { stepsDisplayed: [...EVERY_STEP, routingUnknown('ateliers')] };
    const dataset = buildDataset(
      sample,
      [{}, {}, {}],
      [
        ...responses(2, unknown),
        {
          ...responses(1, unknown)[0],
          id: 'x',
          answers: { role: 'equipe', ateliers: ['aucun'] },
        } as Response,
      ],
    );
    expect(figure(dataset, 'ateliers.aucun').base).toMatchObject({
      count: 1,
      outside: { routing_unknown: 2 },
    });
  });
});

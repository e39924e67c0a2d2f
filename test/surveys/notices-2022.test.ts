/**
 * What the people of 2022 are told of their data, point by point, in each mode that an edition may
 * have: on the page of the notice, on the introduction and on paper.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { blankQuestionnaire } from '../../src/rendering/blank/blank-questionnaire.ts';
import { dataNoticePage } from '../../src/rendering/form/data-notice.ts';
import { welcomeFacts } from '../../src/rendering/form/welcome-facts.ts';
import { frame } from '../rendering/form/a-page.ts';
import { textOf } from '../service/read-html.ts';

type Mode = Questionnaire['settings']['confidentiality'];
const modes: readonly Mode[] = ['confidential', 'anonymous', 'identified'];

function edition(survey: string, confidentiality: Mode): Questionnaire {
  const path = new URL(`../../surveys/${survey}/2022.yaml`, import.meta.url);
  const { questionnaire } = readQuestionnaire(readFileSync(path, 'utf8'), '2022.yaml');
  if (!questionnaire) throw new Error(`${survey} has faults`);
  return { ...questionnaire, settings: { ...questionnaire.settings, confidentiality } };
}

const notice = (asked: Questionnaire) => textOf(dataNoticePage(frame, asked));
const paper = (asked: Questionnaire) => {
  const { confidentiality, notice } = blankQuestionnaire(asked, false);
  const facts = notice.facts.flatMap(({ term, text }) => [term, text]);
  return [...confidentiality.paragraphs, ...facts].join(' ').replaceAll('\u00a0', ' ');
};
const readers = (asked: Questionnaire) =>
  welcomeFacts(asked, null)
    .find(({ term }) => term === 'Qui lit')
    ?.text.replaceAll('\u00a0', ' ');

describe.each(modes)('être RUPN, %s', (mode) => {
  const asked = edition('etre-rupn', mode);

  it.each([
    ['the controller', /le recteur ou la rectrice de l’académie de Poitiers/i],
    ['the officer', /dpd@example\.org/],
    ['the purpose', /servent à préparer les réunions et les formations des RUPN/],
    [
      'the legal basis',
      /Base légale : l’exécution d’une mission d’intérêt public \(article 6, paragraphe 1, point e, du RGPD\)/,
    ],
    ['access', /accès/i],
    ['rectification', /rectification/i],
    ['erasure', /effacer|effacement/],
    ['limitation', /limitation/],
    ['objection', /opposition/],
    ['the complaint', /CNIL/],
    ['that answering is optional', /Répondre est facultatif, en tout ou en partie/],
    ['until when answers are kept', /30 juin 2027/],
    ['until when the list is kept', /30 juin 2023/],
    ['who reads', /lues par les personnes chargées de l’analyse \(DANE\)/],
    ['who never does', /jamais par la direction de votre établissement ni par l’inspection/],
  ])('says %s, on the page and on paper', (_, words) => {
    expect(notice(asked)).toMatch(words);
    expect(paper(asked)).toMatch(words);
  });

  it('says at once who reads, and who never does', () => {
    expect(readers(asked)).toBe(
      'Les personnes chargées de l’analyse (DANE), jamais la direction de votre établissement ni l’inspection',
    );
  });

  it('says where the data come from, which it was not given by the person', () => {
    expect(notice(asked)).toMatch(/Source de cette liste : les fichiers de gestion de l’académie/);
  });
});

describe('a survey of heads of establishment', () => {
  it.each(modes)('%s: keeps their answers from others than themselves', (mode) => {
    const asked = edition('attentes-direction', mode);
    const never = 'la direction des services départementaux (DSDEN)';
    expect(readers(asked)).toMatch(`, jamais ${never} ni l’inspection`);
    for (const text of [notice(asked), paper(asked)]) {
      expect(text).toContain(`jamais par ${never} ni par l’inspection`);
      expect(text).not.toContain('la direction de votre établissement');
    }
  });
});

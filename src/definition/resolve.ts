/** From the file's own words to the questionnaire: named lists replaced, defaults filled in. */

import type { Condition } from './condition.ts';
import type { RawCondition } from './condition-schema.ts';
import { placedQuestions } from './placed.ts';
import { resolvePrivacy } from './privacy-schema.ts';
import type { RawGroupUse, RawInformation } from './question-schema.ts';
import type { Information, Questionnaire, Step } from './questionnaire.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveQuestion } from './resolve-question.ts';
import type { RawQuestionnaire, RawStep } from './schema.ts';
import type { AnnouncedResults } from './settings.ts';

/** @throws nothing: expects a value that passed the schema; unknown names are left to `check.ts`. */
export function resolveQuestionnaire(raw: RawQuestionnaire): Questionnaire {
  const { organisation, words, contact, ...settings } = raw.settings;
  return {
    survey: raw.survey,
    edition: raw.edition,
    title: raw.title,
    introduction: raw.introduction,
    settings: {
      organisation: { name: organisation.name, shortName: organisation.short_name },
      words: {
        person: words.person,
        persons: words.persons,
        personInFull: words.person_in_full,
        period: words.period,
      },
      contact,
      timeZone: settings.time_zone ?? 'Europe/Paris',
      opens: settings.opens,
      closes: settings.closes,
      durationMinutes: settings.duration_minutes,
      confidentiality: settings.confidentiality ?? 'confidential',
      disclosureThreshold: settings.disclosure_threshold ?? 5,
      minimumBase: settings.minimum_base ?? 30,
      ...(settings.open_link ? { openLink: true } : {}),
      ...(settings.privacy ? { privacy: resolvePrivacy(settings.privacy) } : {}),
      ...(settings.results ? { results: resolveResults(settings.results) } : {}),
    },
    frame: raw.frame ?? [],
    steps: resolveSteps(raw),
  };
}

type RawResults = NonNullable<RawQuestionnaire['settings']['results']>;

function resolveResults({ published_by, url }: RawResults): AnnouncedResults {
  return { publishedBy: published_by, ...(url === undefined ? {} : { url }) };
}

function resolveSteps(raw: RawQuestionnaire): Step[] {
  const condition = (shown: RawCondition | undefined) => shown && resolveCondition(shown, raw);
  const placed = placedQuestions(raw);
  return raw.steps.map((step, s) => {
    const own = placed.filter((question) => question.step === s);
    const information = informationOf(step, own, condition);
    const shownIf = condition(step.shown_if);
    return {
      id: step.id,
      title: step.title,
      ...(step.introduction === undefined ? {} : { introduction: step.introduction }),
      ...(shownIf ? { shownIf } : {}),
      questions: own.map(({ value, use }) =>
        resolveQuestion(value, raw, both(condition(use?.shown_if), condition(value.shown_if))),
      ),
      ...(information.length > 0 ? { information } : {}),
    };
  });
}

function informationOf(
  step: RawStep,
  questions: readonly { readonly use?: RawGroupUse }[],
  condition: (shown: RawCondition | undefined) => Condition | undefined,
): Information[] {
  let position = 0;
  return step.questions.flatMap((entry) => {
    if (entry.type === 'information') return [informationAt(entry, position, condition)];
    position += entry.type === 'group' ? questions.filter(({ use }) => use === entry).length : 1;
    return [];
  });
}

function informationAt(
  { id, title, text, known, shown_if }: RawInformation,
  position: number,
  condition: (shown: RawCondition | undefined) => Condition | undefined,
): Information {
  const shownIf = condition(shown_if);
  return {
    id,
    ...(title === undefined ? {} : { title }),
    text,
    ...(known === undefined ? {} : { known }),
    position,
    ...(shownIf ? { shownIf } : {}),
  };
}

function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}

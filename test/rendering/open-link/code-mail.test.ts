import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { codeMail } from '../../../src/rendering/open-link/code-mail.ts';
import { read, sampleText } from '../../definition/sample.ts';

const questionnaire = read(sampleText);

function mailOf(changes: { title?: string; contact?: string; organisation?: string } = {}) {
  const { settings, ...rest } = questionnaire;
  const {
    title = 'L’année des veilleurs',
    contact = 'L’équipe',
    organisation = 'Académie',
  } = changes;
  const asked: Questionnaire = {
    ...rest,
    title,
    settings: {
      ...settings,
      contact: { name: contact, email: 'equipe@example.org' },
      organisation: { name: organisation, shortName: 'A' },
    },
  };
  return codeMail(asked, 'CDFH-3467', 20);
}

const space = '\u00a0';

describe('the mail of a code', () => {
  it('says what it is about, the code, how long it is good for, and what to do with it', () => {
    const { subject, text } = mailOf();
    expect(subject).toBe(`Votre code pour «${space}L’année des veilleurs${space}»`);
    expect(text).toBe(`Bonjour,

Un code vient d’être demandé avec votre adresse, pour répondre au
questionnaire «${space}L’année des veilleurs${space}». Le voici${space}:

CDFH-3467

Entrez-le dans la page où il vous est demandé. Il est valable 20 minutes et
ne sert qu’une fois.

Si vous n’avez rien demandé, ne faites rien${space}: sans ce code, personne ne peut
répondre à votre place. Ne le donnez à personne${space}; l’équipe de l’enquête ne
vous le demandera jamais.

Pour toute question, répondez à ce message.

L’équipe, Académie
`);
  });

  it('has no line past 76 characters, and no word lost, however long the names', () => {
    const title =
      'Référent numérique : les attentes des directions de collèges et de lycées, année';
    const { text } = mailOf({ title, contact: title, organisation: title });
    expect(text.split('\n').every((line) => line.length <= 76)).toBe(true);
    const words = (all: string) => all.split(/\s+/);
    expect(words(text).join(' ').split(words(title).join(' '))).toHaveLength(4);
  });

  it('leaves a word that is longer than a line whole, on a line of its own', () => {
    const word = 'x'.repeat(90);
    expect(mailOf({ organisation: word }).text).toContain(`\nL’équipe,\n${word}\n`);
    expect(mailOf({ contact: `Un ${word} ici` }).text).toContain(`\nUn\n${word}\nici,`);
  });

  it('holds no address of a page, and nobody’s link', () => {
    expect(mailOf().text).not.toMatch(/https?:|\/q\/|www\./);
  });
});

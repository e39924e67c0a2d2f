/** Numbers beside words, and labels beside both: agreement and elision as French grammar has them. */
import { describe, expect, it } from 'vitest';
import { contextOf, dataOf, faultsIn, read, section } from '../sample-data.ts';

const dataset = (equipe: number, seul: number, autre = 0) =>
  dataOf([
    { persons: equipe, answers: { role: 'equipe' } },
    { persons: seul, answers: { role: 'seul' } },
    { persons: autre, answers: { role: 'autre' } },
  ]);
const printed = (text: string, equipe: number, seul: number, autre = 0) => {
  const { content } = section(text, contextOf(dataset(equipe, seul, autre)));
  const [paragraph] = content as unknown as { children: { value?: string; printed?: string }[] }[];
  return paragraph?.children.map((node) => node.printed ?? node.value).join('');
};

/** The label at the first rank; of several, each of as many persons. */
const themed = (...labels: string[]) => {
  const themes = labels.map((_, index) => `t${index}`);
  return contextOf(dataOf([{ persons: 1, answers: { role: 'equipe', remarque: 'Oui.' } }]), {
    coding: {
      remarks: [{ response: 'r1', question: 'remarque', text: 'Oui.', themes, publishable: true }],
      labels: {
        remarque: Object.fromEntries(themes.map((id, index) => [id, labels[index] ?? ''])),
      },
    },
  });
};
const sentence = (text: string, labels: readonly string[]) => wordsOf(text, themed(...labels));
const wordsOf = (text: string, context: ReturnType<typeof contextOf>) =>
  (JSON.stringify(read(`## A\n\n${text}`, context).sections).match(/"value":"([^"]*)"/g) ?? [])
    .map((value) => value.slice('"value":"'.length, -1))
    .join('');

describe('plural', () => {
  const text = '{{plural "role.seul" "personne a répondu" "personnes ont répondu"}}.';

  it.each([
    [0, '0\u00a0personne a répondu.'],
    [1, '1\u00a0personne a répondu.'],
    [2, '2\u00a0personnes ont répondu.'],
    [1200, '1\u00a0200\u00a0personnes ont répondu.'],
  ])('of %d', (seul, words) => {
    expect(printed(text, 5, seul)).toBe(words);
  });

  it('links its number to the fiche', () => {
    const { cited } = section(text, contextOf(dataset(5, 2)));
    expect(cited).toEqual(['role.seul']);
  });

  it.each<[string, number, string]>([
    ['letters="feminine" capital=true', 1, 'Une\u00a0réponse'],
    ['letters="feminine"', 2, 'deux\u00a0réponses'],
    ['letters="masculine" after="de"', 1, 'd’un\u00a0réponse'],
    ['letters="feminine" after="de"', 2, 'de deux\u00a0réponses'],
    ['letters="feminine" after="de"', 11, 'de onze\u00a0réponses'.replace('onze', '11')],
    ['after="de" capital=true', 3, 'De 3\u00a0réponses'],
    ['letters="masculine" after="à"', 1, 'à un\u00a0réponse'],
    ['of="base"', 3, '8\u00a0réponses'],
  ])('with %s, of %d', (options, seul, words) => {
    expect(printed(`{{plural "role.seul" "réponse" "réponses" ${options}}}`, 5, seul)).toBe(words);
  });

  it.each([
    ['letters="neutre"', 'unknown-word 3:1'],
    ['of="share"', 'unknown-word 3:1'],
    ['after="avec"', 'unknown-word 3:1'],
    ['after="le"', 'misplaced-word 3:1'],
    ['capital="keep"', 'command-form 3:1'],
    ['letters=1', 'command-form 3:1'],
    ['capital="oui"', 'command-form 3:1'],
  ])('does not know %s', (options, fault) => {
    expect(faultsIn(`{{plural "role.seul" "a" "b" ${options}}}`)).toEqual([fault]);
  });
});

describe('rank', () => {
  it('gives the label of the nth choice, as it stands in a sentence', () => {
    expect(printed('Le plus fréquent est {{rank "role" 1}}.', 9, 5)).toBe(
      'Le plus fréquent est en équipe.',
    );
    expect(printed('{{rank "role" 2 capital=true}} vient ensuite.', 9, 5)).toBe(
      'Seul vient ensuite.',
    );
  });

  it('tells a tie, and names all who share the rank', () => {
    const context = contextOf(dataset(9, 9, 2));
    const { problems, sections } = read('## A\n\nC’est {{rank "role" 1}}.', context);
    expect(problems).toMatchObject([{ code: 'claim-not-held', severity: 'warning', line: 3 }]);
    expect(problems[0]?.message).toMatch(/Seul.*En équipe.*à égalité \(9 sur 20\)/);
    expect(JSON.stringify(sections)).toContain('seul et en équipe');
    expect(faultsIn('{{rank "role" 3}}', context)).toEqual([]);
  });

  it('says nothing of what nobody chose', () => {
    expect(faultsIn('{{rank "role" 3}}', contextOf(dataset(9, 5)))).toEqual(['claim-not-held 3:1']);
  });

  it.each([
    ['{{rank "role" 4}}', 'no-such-rank 3:1'],
    ['{{rank "rôle" 1}}', 'no-ranking 3:1'],
    ['{{rank "heures" 1}}', 'no-ranking 3:1'],
    ['{{rank "role" 0}}', 'command-form 3:1'],
    ['{{rank "role"}}', 'command-form 3:1'],
    ['{{rank "role" "un"}}', 'command-form 3:1'],
  ])('%s is a fault', (text, fault) => {
    expect(faultsIn(text, contextOf(dataset(9, 5, 2)))).toEqual([fault]);
  });

  it('of themes prints a label that cannot become markup', () => {
    const label = '<b>[x](javascript:1)</b> *gras*';
    const { content } = section('{{rank "remarque" 1}}', themed(label));
    expect(content).toMatchObject([{ children: [{ type: 'text', value: label }] }]);
  });
});

describe('a word before the label of a rank', () => {
  it.each<[string, string, string]>([
    ['after="de"', 'Le courriel', 'du courriel'],
    ['after="de" capital=true', 'Les réunions pédagogiques', 'Des réunions pédagogiques'],
    ['after="de"', 'L’alourdissement des missions', 'de l’alourdissement des missions'],
    ['after="de"', 'Un atelier', 'd’un atelier'],
    ['after="de"', 'Reconnaître la mission', 'de reconnaître la mission'],
    ['after="à"', 'Le courriel', 'au courriel'],
    ['after="à" capital=true', 'Les réunions', 'Aux réunions'],
    ['after="de" capital=true', 'Le ou la chef', 'Du ou de la chef'],
    ['after="à"', 'La direction', 'à la direction'],
    ['after="que"', 'Le courriel', 'que le courriel'],
    ['after="que"', 'À la rentrée', 'qu’à la rentrée'],
    ['after="de" capital="keep"', 'Évaluation', 'd’Évaluation'],
  ])('%s and « %s »: %s', (options, label, words) => {
    const text = `{{rank "remarque" 1 ${options}}}`;
    expect(faultsIn(text, themed(label))).toEqual([]);
    expect(sentence(text, [label])).toBe(words);
  });

  it.each<[string, string, string]>([
    ['le', 'Le courriel', '« Le courriel » a déjà son article : « le » est de trop.'],
    [
      'le',
      'Création de jeux',
      '« le » ne peut pas être mis devant « Création de jeux » : le genre d’un libellé n’est pas connu.',
    ],
    ['de', 'À la rentrée', '« de » ne peut pas être mis devant « À la rentrée ».'],
    [
      'de',
      'Les messages sont trop nombreux',
      '« de » ne peut pas être mis devant « Les messages sont trop nombreux ».',
    ],
    [
      'que',
      'Que tous choisissent',
      '« que » ne peut pas être mis devant « Que tous choisissent ».',
    ],
    [
      'lorsque',
      'Que tous choisissent',
      '« lorsque » ne peut pas être mis devant « Que tous choisissent ».',
    ],
    ['à', 'J’ai un compte', '« à » ne peut pas être mis devant « J’ai un compte ».'],
  ])('« %s » is refused before « %s »', (after, label, message) => {
    const { problems } = read(`## A\n\n{{rank "remarque" 1 after="${after}"}}`, themed(label));
    expect(problems).toMatchObject([
      {
        code: 'misplaced-word',
        severity: 'error',
        message: message
          .replaceAll('« ', '«\u00a0')
          .replaceAll(' »', '\u00a0»')
          .replaceAll(' :', '\u00a0:'),
        hint: `Retirez after="${after}", et tournez la phrase autrement.`,
      },
    ]);
  });

  it('lists those that may stand there', () => {
    const { problems } = read('## A\n\n{{rank "role" 1 after="jusque"}}', contextOf(dataset(9, 5)));
    expect(problems[0]?.hint).toBe(
      'Écrivez l’un de ces mots\u00a0: «\u00a0de\u00a0», «\u00a0à\u00a0», «\u00a0que\u00a0», «\u00a0lorsque\u00a0», «\u00a0puisque\u00a0».',
    );
  });
});

describe('labels of one rank', () => {
  it.each<[string, string[], string]>([
    ['', ['Le courriel', 'Un blog'], 'le courriel et un blog'],
    ['', ['Le courriel', 'Un blog', 'Kahoot'], 'le courriel, un blog et Kahoot'],
    ['after="de"', ['Le courriel', 'Un blog'], 'du courriel et d’un blog'],
    ['after="que"', ['Un blog', 'Un site'], 'qu’un blog et un site'],
    [
      '',
      ['Le dépannage, la maintenance', 'Un blog'],
      '«\u00a0le dépannage, la maintenance\u00a0» et «\u00a0un blog\u00a0»',
    ],
    [
      'after="de" capital=true',
      ['Les tablettes et le réseau', 'Un blog'],
      'Des «\u00a0tablettes et du réseau\u00a0» et d’«\u00a0un blog\u00a0»',
    ],
    [
      'capital=true',
      ['Le son, l’image', 'Un blog'],
      '«\u00a0Le son, l’image\u00a0» et «\u00a0un blog\u00a0»',
    ],
  ])('%s %j', (options, labels, words) => {
    expect(sentence(`{{rank "remarque" 1 ${options}}}`, labels)).toBe(words);
  });
});

describe('the capital of a label', () => {
  it.each<[string, string, string]>([
    ['', 'Kahoot', 'Kahoot'],
    ['capital=false', 'Tablettes', 'tablettes'],
    ['capital="keep"', 'Un conseil', 'Un conseil'],
    ['capital=true', 'Un conseil', 'Un conseil'],
    ['', 'Un conseil', 'un conseil'],
  ])('%s « %s »: %s', (options, label, words) => {
    expect(sentence(`{{rank "remarque" 1 ${options}}}`, [label])).toBe(words);
  });

  it('is small where the other labels write the word so', () => {
    const coding = themed('Tablettes').coding;
    const labels = { ...coding.labels, mot: { autre: 'La gestion des tablettes' } };
    const data = dataOf([{ persons: 1, answers: { role: 'equipe', remarque: 'Oui.' } }]);
    const context = contextOf(data, { coding: { ...coding, labels } });
    expect(wordsOf('Ce sont les {{rank "remarque" 1}}.', context)).toBe('Ce sont les tablettes.');
  });
});

it('the rank of a row names the choice, not the row again', () => {
  const context = contextOf(dataOf([{ persons: 9, answers: { moments: { matin: 'parfois' } } }]));
  expect(wordsOf('Le matin, c’est {{rank "moments.matin" 1}}.', context)).toBe(
    'Le matin, c’est parfois.',
  );
});

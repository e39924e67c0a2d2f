/** What passes for a typing mistake: pairs of texts judged by hand, and laws that hold for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingDistance } from '../../../src/definition/compare/typing-distance.ts';
import { typoFault } from '../../../src/definition/compare/typo.ts';

const mended: readonly [string, string][] = [
  ['Quels atelers avez-vous proposés ?', 'Quels ateliers avez-vous proposés ?'],
  ['Quels ateilers avez-vous proposés ?', 'Quels ateliers avez-vous proposés ?'],
  ['Quels atteliers ?', 'Quels ateliers ?'],
  ['Dévelopement', 'Développement'],
  ['Les ressouces institutionneles', 'Les ressources institutionneles'],
  ['Vous sentez-vous acompagnée ?', 'Vous sentez-vous accompagnée ?'],
  ['Tout à fiat', 'Tout à fait'],
  ['Avez vous un ENT', 'Avez-vous un ENT ?'],
  ['Avez-vous un ca\u200bhier ?', 'Avez-vous un cahier ?'],
  ['\u202eAvant', 'Avant'],
  ['A l’ecole', 'À l’école'],
  ['Votre coeur de métier', 'Votre cœur de métier'],
  ['le numerique ,en classe', 'le numérique, en classe'],
  ['Les outil que vous utilisez', 'Les outils que vous utilisez'],
  ['Avez-vous été associé ?', 'Avez-vous été associée ?'],
  ['Vos collègues participe', 'Vos collègues participent'],
  ['Avez-vous utilisez Pix ?', 'Avez-vous utilisé Pix ?'],
  ['beaucoup temps', 'beaucoup de temps'],
  ['au sein de de l’équipe', 'au sein de l’équipe'],
  ['parceque', 'parce que'],
  ['OUI', 'Oui'],
  ['un mot  de trop', 'un mot de trop'],
  ['Combien d’heures {heures|par mois} ?', 'Combien d’heures {heures|par mois}?'],
];

const changed: readonly [string, string, RegExp][] = [
  ['Depuis 2 ans', 'Depuis 3 ans', /nombre/],
  ['De 2 à 10 ans', 'De 2 à 100 ans', /nombre/],
  ['Plus de -5 °C', 'Plus de 5 °C', /nombre/],
  ['2,5 heures', '25 heures', /nombre/],
  ['Plus de 50 %', 'Plus de 50', /signe/],
  ['A et/ou B', 'A et ou B', /signe/],
  ['Avez-vous pu ?', 'N’avez-vous pas pu ?', /« N »|« pas »/],
  ['Vous n’utilisez pas Pix', 'Vous n’utilisez Pix', /« pas »/],
  ['Jamais', 'Toujours', /« Toujours »/],
  ['Sans aide', 'Sous aide', /« Sous »/],
  ['Au moins une fois', 'Au plus une fois', /« plus »/],
  ['Plus souvent', 'Souvent', /« Plus »/],
  ['Ateliers et projets', 'Ateliers ou projets', /« ou »/],
  ['Avant la rentrée', 'Après la rentrée', /« Après »/],
  ['Avant la réunion', 'Avait la réunion', /« Avait »/],
  ['Deux fois', 'Dix fois', /« Dix »/],
  ['En LP', 'En LPO', /« LPO »/],
  ['Utile', 'Inutile', /« Inutile »/],
  ['Connu', 'Inconnu', /« Inconnu »/],
  ['par mois', 'par fois', /« fois »/],
  ['adapter son cours', 'adopter son cours', /« adopter »/],
  ['évaluer', 'évoluer', /« évoluer »/],
  ['La matière', 'La manière', /« manière »/],
  ['Vous utilisez Pix', 'Vous utilisiez Pix', /« utilisiez »/],
  ['Vous proposerez un atelier', 'Vous proposez un atelier', /« proposez »/],
  ['Vos élèves', 'Vos collègues', /« collègues »/],
  ['Oui, ou non ?', 'Oui, où non ?', /« où »/],
  ['Là où vous êtes', 'La où vous êtes', /« là »/],
  ['Que pensez-vous de Pix ?', 'Que pensez-vous de Tchap ?', /« Tchap »/],
  ['Quel outil ?', 'Quel outil numérique ?', /« numérique »/],
  ['Quel outil numérique ?', 'Quel outil ?', /« numérique »/],
  ['Vous n’utilisez que Pix', 'Vous n’utilisez Pix', /« que »/],
  ['chers colègues et chers parennts', 'chers collègues et chers parents', /trop de mots/],
  ['Vous {role|vous} aide', 'Vous {fonction|vous} aide', /rappel/],
  ['Un texte', '', /retirés/],
];

describe('a typing mistake', () => {
  it.each(mended)('« %s » → « %s » is one', (before, after) => {
    expect(typoFault(before, after)).toBeUndefined();
  });

  it.each(changed)('« %s » → « %s » is none, and one is told why', (before, after, fault) => {
    expect(typoFault(before, after)).toMatch(fault);
  });

  it('is none where the word stays elsewhere: the author holds it for right', () => {
    expect(typoFault('votre collège', 'votre collègue')).toBeUndefined();
    const used = new Set(['college', 'votre']);
    expect(typoFault('votre collège', 'votre collègue', used)).toMatch(/reste employé ailleurs/);
    // The number and the gender of a word are no other word.
    expect(typoFault('les collège', 'les collèges', used)).toBeUndefined();
  });

  it('may be one in eight words, and no more', () => {
    const text = 'un deux trois quatre cinq six sept huit '.repeat(2);
    const twice = ['atelier pratique', 'ateleir pratqiue'] as const;
    expect(typoFault(text + twice[1], text + twice[0])).toBeUndefined();
    expect(typoFault(text.slice(0, 40) + twice[1], text.slice(0, 40) + twice[0])).toMatch(/trop/);
  });

  it('works both ways: what may be mended may be put back', () => {
    for (const [before, after] of mended) expect(typoFault(after, before)).toBeUndefined();
  });

  it('is never what changes a digit, whatever the text', () => {
    const text = fc.stringMatching(/^[a-zé ,.?]{0,20}$/);
    fc.assert(
      fc.property(text, fc.nat(999), fc.nat(999), text, (head, one, other, tail) => {
        fc.pre(one !== other);
        expect(typoFault(`${head} ${one} ${tail}`, `${head} ${other} ${tail}`)).toBeDefined();
      }),
    );
  });

  it('is never what adds or takes away « ne » or « pas », whatever the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,9}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(12), fc.constantFrom('ne', 'pas', 'jamais'), (some, at, word) => {
        const denied = some.toSpliced(at, 0, word);
        expect(typoFault(some.join(' '), denied.join(' '))).toBeDefined();
        expect(typoFault(denied.join(' '), some.join(' '))).toBeDefined();
      }),
    );
  });
});

describe('the slips between two words', () => {
  // Counted by hand; on an AZERTY keyboard i is beside u and o, a is not beside o.
  it.each([
    ['outil', 'outil', 0],
    ['outil', 'outl', 1],
    ['outil', 'ouutil', 1],
    ['outil', 'uotil', 1],
    ['outil', 'outol', 1],
    ['outil', 'outal', 2],
    ['', 'outil', 5],
    ['matiere', 'maniere', 2],
  ])('%s, %s: %i', (one, other, expected) => {
    expect(typingDistance(one, other)).toBe(expected);
    expect(typingDistance(other, one)).toBe(expected);
  });
});

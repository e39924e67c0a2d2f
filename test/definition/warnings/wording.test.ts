/**
 * Sentences judged by hand, after the guides to questionnaires (one idea to a question, no answer
 * held out); those of the questionnaires of this project must pass, or be accepted one by one.
 */
import { describe, expect, it } from 'vitest';
import { doubleBarrelled, leadingWording } from '../../../src/definition/warnings/wording.ts';
import { typographic } from '../../../src/wording.ts';

describe('two questions in one', () => {
  it.each([
    ['Connaissez-vous Pix, et l’utilisez-vous ?', 'Connaissez-vous … et … utilisez-vous'],
    ['Avez-vous une tablette ? En voulez-vous une ?', 'En voulez-vous une\u00a0?'],
    ['Disposez-vous d’un ordinateur et/ou d’une tablette ?', 'et/ou'],
    ['Utilisez-vous une tablette, et si oui à quelle fréquence ?', 'et si oui'],
    ['Que faites-vous en classe, et pourquoi ?', 'faites-vous … et pourquoi'],
    ['Quels outils employez-vous et dans quelles disciplines ?', 'employez-vous … et dans quelles'],
    ['Est-ce que vous lisez la lettre et est-ce qu’elle vous sert ?', 'Est-ce … et … est-ce'],
    ['Qui emploie la tablette, et pour quoi faire ?', 'et pour quoi faire'],
    ['Êtes-vous satisfait de l’accueil et des locaux ?', 'de l’accueil et des locaux'],
    ['Jugez-vous le matériel utile au collège et au lycée ?', 'au collège et au lycée'],
  ])('%s', (label, found) => {
    expect(doubleBarrelled(typographic(label), 'single')).toBe(found);
  });

  it.each([
    ['Quels outils et quelles ressources utilisez-vous ?'],
    ['Depuis combien de temps êtes-vous référent ?'],
    ['Avez-vous organisé des échanges entre collègues, ou aidé à ce qu’ils aient lieu ?'],
    ['Diriez-vous que vous et vos collègues êtes bien équipés ?'],
    ['À quels rendez-vous et réunions êtes-vous allé ?'],
    ['Combien d’heures cette mission vous a-t-elle demandées, cours et réunions compris ?'],
    ['Vos élèves ont-ils travaillé avec vous et avec vos collègues ?'],
    ['Dites comment vous vous y prenez, et pourquoi.'],
    ['Qui vous aide, et qui vous conseille ?'],
    ['Où et comment ?'],
    ['Que faut-il pour quoi que ce soit, et pour quoi faire place nette ?'],
  ])('not so: %s', (label) => {
    expect(doubleBarrelled(typographic(label), 'single')).toBeUndefined();
  });

  it('to be judged at once, where one answer is all there is', () => {
    const label = 'Êtes-vous satisfait de la qualité et de la rapidité du réseau\u00a0?';
    expect(doubleBarrelled(label, 'scale')).toBe('de la qualité et de la rapidité');
    expect(doubleBarrelled(label, 'long_text')).toBeUndefined();
    const plain = 'Le réseau de la salle et de la cour\u00a0: quelle note\u00a0?';
    expect(doubleBarrelled(plain, 'scale')).toBe('de la salle et de la cour');
    expect(doubleBarrelled(plain, 'single')).toBeUndefined();
  });
});

describe('an answer held out', () => {
  it.each([
    ['N’avez-vous pas besoin d’aide ?', 'N’avez-vous pas'],
    ['Les réunions ne sont-elles pas trop longues ?', 'ne sont-elles pas'],
    ['C’est utile, n’est-ce pas ?', 'n’est-ce pas'],
    ['Comme chacun sait, il faut des tablettes : en voulez-vous ?', 'Comme chacun sait'],
    ['Êtes-vous d’accord pour dire que le réseau est lent ?', 'Êtes-vous d’accord pour dire'],
    ['Êtes-vous d’accord que ces outils indispensables…', 'Êtes-vous d’accord que'],
    ['Seriez-vous d’accord qu’il faut des tablettes ?', 'Seriez-vous d’accord qu’il'],
    [
      'La plupart des collègues pensent que c’est utile ; et vous ?',
      'La plupart des collègues pensent',
    ],
    ['Avez-vous lu notre excellente lettre ?', 'excellente'],
    ['Pensez-vous vraiment l’employer ?', 'Pensez-vous vraiment'],
    ['Il est évident que cela sert ; l’employez-vous ?', 'Il est évident'],
  ])('%s', (label, found) => {
    expect(leadingWording(typographic(label))).toBe(found);
  });

  it.each([
    ['Pourquoi n’avez-vous pas proposé d’atelier ?'],
    ['Pour quelles raisons ne l’utilisez-vous pas ?'],
    ['N’avez-vous jamais employé de tablette ?'],
    ['Êtes-vous d’accord avec cette phrase ?'],
    ['Dans quelle mesure êtes-vous d’accord que cela sert ?'],
    ['Est-ce évident pour vous ?'],
    ['Qu’est-ce qui vous a manqué ?'],
    ['Vos élèves trouvent-ils cela utile ?'],
  ])('not so: %s', (label) => {
    expect(leadingWording(typographic(label))).toBeUndefined();
  });
});

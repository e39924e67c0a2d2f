/**
 * What the pages tell assistive technology, read by our own strict reader of HTML where axe only
 * looks for known mistakes. In brackets, criteria of the RGAA 4.1.
 */
import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { everyType } from '../definition/every-type.ts';
import {
  byName,
  findAll,
  type HtmlElement,
  parseHtml,
  textOf,
} from '../rendering/report/parse-html.ts';
import { openService } from './open-service.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const LAST = 'Enregistrer et relire mes réponses';
const TO_MEND = ', to be mended';

/** A journey through every type of question, each page as it first is and with what is to be mended. */
async function journey(): Promise<ReadonlyMap<string, string>> {
  const { app, person } = await openService(2, openMemoryStore, everyType);
  const visitor = await new Visitor(app).open(`/q/${person.token}`);
  const pages = new Map<string, string>();
  const keep = (name: string) => pages.set(name, visitor.html);
  keep('introduction');
  await visitor.follow('Commencer');
  keep('first step');
  await visitor.submit(NEXT, { heures: 'x', outils: ['ent', 'aucun'] });
  keep(`first step${TO_MEND}`);
  await visitor.submit(NEXT, { heures: '2', outils: ['pix', 'blog'], satisfaction: '5' });
  keep('second step');
  const same = { 'priorites.1': 'temps', 'priorites.2': 'temps' };
  await visitor.submit(NEXT, { ...same, arrivee: 'hier', 'taches.pannes': ['moi', 'personne'] });
  keep(`second step${TO_MEND}`);
  await visitor.submit(NEXT, { 'priorites.2': '', arrivee: '', 'taches.pannes': [] });
  keep('third step');
  await visitor.submit(LAST, { courriel: 'x', etablissement: 'x', salle: 'x' });
  keep(`third step${TO_MEND}`);
  await visitor.submit(LAST, { courriel: '', etablissement: '', salle: '' });
  keep('recap');
  await visitor.submit('Envoyer mes réponses');
  keep('receipt');
  for (const label of ['Mentions d’information', 'Accessibilité : non conforme']) {
    await visitor.follow(label);
    keep(label);
  }
  await visitor.open(`/q/${person.token}/mes-donnees`);
  keep('own data');
  await visitor.open(`/q/${person.token}/mes-donnees/effacer`);
  keep('erasing');
  await visitor.open('/q/nobody');
  keep('unknown link');
  return pages;
}

const attribute = (element: HtmlElement, name: string) => element.attributes.get(name);
const read = (element: HtmlElement | undefined) =>
  element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();
const idsIn = (element: HtmlElement, name: string) =>
  (attribute(element, name) ?? '').split(' ').filter((id) => id !== '');

/** What a person may fill in or tick. */
const fieldsOf = (root: HtmlElement) =>
  findAll(
    root,
    (element) =>
      ['select', 'textarea'].includes(element.name) ||
      (element.name === 'input' && attribute(element, 'type') !== 'hidden'),
  );

/** Every page, with its name for when something is wrong. */
const eachPage = async (look: (root: HtmlElement, name: string, html: string) => void) => {
  const pages = await journey();
  expect(pages.size).toBe(14);
  for (const [name, html] of pages) look(parseHtml(html), name, html);
};

describe('every page of a journey', () => {
  it('is well-formed, in French, with a title of its own and no id twice [8.1, 8.2, 8.3, 8.5]', () =>
    eachPage((root, name, html) => {
      expect(html, name).toMatch(/^<!doctype html>\s*<html lang="fr"/);
      expect(read(byName(root, 'title')[0]), name).toMatch(/\p{L}{3}/u);
      const ids = findAll(root, ({ attributes }) => attributes.has('id'));
      expect(new Set(ids.map((one) => attribute(one, 'id'))).size, name).toBe(ids.length);
    }));

  it('has no image and no table, whose content would need words elsewhere [1.2, 1.6, 5.1]', () =>
    eachPage((root, name) => {
      const drawn = findAll(root, (element) => /^(?:img|svg|canvas|table)$/.test(element.name));
      expect(drawn, name).toEqual([]);
    }));

  it('has one main heading, from which no level is skipped; banner, content and foot [9.1, 9.2]', () =>
    eachPage((root, name) => {
      const headings = findAll(root, (element) => /^h[1-6]$/.test(element.name));
      const levels = headings.map((element) => Number(element.name.slice(1)));
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      for (const [index, heading] of headings.entries()) {
        expect(read(heading), name).toMatch(/\p{L}{3}/u);
        const level = levels[index] ?? 0;
        expect(level - (levels[index - 1] ?? level), `${name}: ${read(heading)}`).toBeLessThan(2);
      }
      expect(byName(root, 'header'), name).toHaveLength(1);
      expect(byName(root, 'main'), name).toHaveLength(1);
      expect(byName(root, 'footer'), name).toHaveLength(name === 'unknown link' ? 0 : 1);
    }));

  it('names every link, button and field [6.1, 11.1, 11.2, 11.9]', () =>
    eachPage((root, name) => {
      const pressed = findAll(
        root,
        (element) =>
          ['a', 'button'].includes(element.name) && attribute(element, 'aria-hidden') !== 'true',
      );
      for (const element of pressed) expect(read(element), name).toMatch(/\p{L}{2}/u);
      for (const field of fieldsOf(root)) {
        const labels = byName(root, 'label').filter(
          (label) =>
            attribute(label, 'for') === attribute(field, 'id') || fieldsOf(label).includes(field),
        );
        expect(labels, `${name}: ${attribute(field, 'name')}`).toHaveLength(1);
        expect(read(labels[0]), name).toMatch(/[\p{L}\d]/u);
      }
    }));

  it('says with each choice what it is a choice of [11.5, 11.6, 11.7]', () =>
    eachPage((root, name) => {
      const groups = findAll(
        root,
        (element) => element.name === 'fieldset' || attribute(element, 'role') === 'group',
      );
      for (const group of groups) {
        const [first] = group.children.filter((child) => typeof child !== 'string');
        const [labelled = ''] = idsIn(group, 'aria-labelledby');
        const label =
          attribute(group, 'aria-label') ??
          (group.name === 'fieldset' ? first?.name === 'legend' && read(first) : labelled);
        expect(label, name).toMatch(/\p{L}{2}/u);
      }
      const choices = fieldsOf(root).filter((field) =>
        ['radio', 'checkbox'].includes(attribute(field, 'type') ?? ''),
      );
      for (const choice of choices) {
        const around = groups.filter((group) => fieldsOf(group).includes(choice));
        expect(around, `${name}: ${attribute(choice, 'name')}`).not.toEqual([]);
      }
    }));

  it('ties every error to its field, and every hint [11.10]', () =>
    eachPage((root, name) => {
      const errors = findAll(
        root,
        (element) => attribute(element, 'class') === 'err' && element.attributes.has('id'),
      );
      expect(errors.length > 0, name).toBe(name.endsWith(TO_MEND));
      for (const error of errors) {
        expect(read(error), name).toMatch(/^Erreur : .*\.$/);
        const id = attribute(error, 'id') ?? '';
        const described = fieldsOf(root).filter((field) =>
          idsIn(field, 'aria-describedby').includes(id),
        );
        expect(described, `${name}: ${id}`).not.toEqual([]);
      }
      for (const id of fieldsOf(root).flatMap((field) => idsIn(field, 'aria-describedby'))) {
        const found = findAll(root, (element) => attribute(element, 'id') === id);
        expect(found, `${name}: ${id}`).toHaveLength(1);
      }
    }));
});

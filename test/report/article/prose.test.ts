/** What prose must not hold: HTML, numbers typed by hand, addresses that are none, lost commands. */
import { describe, expect, it } from 'vitest';
import { faultsIn, read } from '../sample-data.ts';

describe('a percentage typed by hand', () => {
  it.each([
    'Il y en a 12 %.',
    'Il y en a 12%.',
    'Il y en a 12\u00a0%.',
    'Il y en a 12&nbsp;%.',
    'Il y en a 12 &#37;.',
    'Il y en a **12** %.',
    'Il y en a *12 %*.',
    'Il y en a `12 %`.',
    'Il y en a 12\n%.',
    'Il y en a 12 pour cent.',
    'Il y en a 12,5 %.',
    'Il y en a 12 ％.',
    'Il y en a {{count "role.seul"}} %.',
    'Il y en a {{figure "role.seul"}}%.',
    'Il y en a {{say "12 %" "role.seul" as="moins de la moitié"}}.',
    '### Les 12 %',
    '- dans une liste, 12 %',
    '| a | b |\n|---|---|\n| c | 12 % |',
    '[12 %](https://example.org)',
    '> 12 %',
  ])('%j', (text) => {
    expect(faultsIn(text).map((fault) => fault.split(' ')[0])).toEqual(['percent-by-hand']);
  });

  it.each([
    'Un pourcentage, 12 personnes, le signe % seul.',
    'Il y en a {{figure "role.seul"}}.',
    'Le taux publié est de {{cited "54,46 %" source="bilan de 2021"}}.',
    'Deux sur cent, le 12 juin.',
    'Pour 12 pour centraliser.',
  ])('is not: %j', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it('is told once each, at its column, with what was typed', () => {
    const text = '{{cited "3 %" source="a"}} : 12 %, **13,5** %, {{count "role.seul"}} % et 12 %.';
    const { problems } = read(`## A\n\n${text}`);
    const typed = ['12 %', '**13', '{{count', '12 %.'];
    let from = 0;
    const columns = typed.map((words) => {
      from = text.indexOf(words, from) + 1;
      return from + (words.startsWith('**') ? 2 : 0);
    });
    expect(problems.map(({ line, column }) => [line, column])).toEqual(
      columns.map((column) => [3, column]),
    );
    expect(problems.map(({ message }) => message.replaceAll('\u00a0', ' '))).toEqual([
      '« 12 % » est écrit à la main.',
      '« 13,5 % » est écrit à la main.',
      '« {{count "role.seul"}} % » est écrit à la main.',
      '« 12 % » est écrit à la main.',
    ]);
  });

  it('that a claim prints has no column of its own, and takes that of no other', () => {
    const text = '{{say "12 %" "role.seul" as="moins de la moitié"}} et 13 %';
    expect(faultsIn(text)).toEqual(['percent-by-hand 3', 'percent-by-hand 3:55']);
  });

  it('is told at its own line of a paragraph', () => {
    expect(faultsIn('Une ligne.\nUne autre.\nEt 12 % ici.')).toEqual(['percent-by-hand 5:4']);
    expect(faultsIn('Une ligne.\n*Une autre\nEt 12* % ici.\nFin.')).toEqual([
      'percent-by-hand 5:4',
    ]);
  });
});

const withoutColumn = (fault: string) => fault.replace(/:\d+$/, '');

describe('the line of a fault', () => {
  it.each([
    ['{{! une note\nsur deux lignes }}\n\n<b>', 'raw-html 6'],
    ['{{figure\n  "role.seul"\n}}\n\n<b>', 'raw-html 7'],
    ['{{#ranked\n  "role"\n  "equipe"}}Texte.\n{{/ranked}}\n\n<b>', 'raw-html 8'],
    ['Il y a {{~figure "role.seul"~}}\n\n\nici.\n\n<b>', 'raw-html 8'],
    ['Fin.\r\n\r\n<b>', 'raw-html 5'],
  ])('is that of the file, after %j', (text, fault) => {
    expect(faultsIn(text).map(withoutColumn)).toContain(fault);
  });
});

describe('the column of a fault', () => {
  const columnsIn = (text: string, code: string) =>
    read(`## A\n\n${text}`)
      .problems.filter((one) => one.code === code)
      .map(({ line, column }) => [line, column]);

  it.each([
    ['Du texte, puis <b>gras</b> ici.', 'raw-html', ['<b>', '</b>']],
    ['{{figure "role.seul"}} et {{count "role.seul"}} <b>gras</b>', 'raw-html', ['<b>', '</b>']],
    ['{{say "moins de la moitié" "role.seul"}} <br> et < ou <i>', 'raw-html', ['<br>', '<i>']],
    ['{{cited "<b>" source="a"}} puis <b>', 'raw-html', ['<b>']],
    ['{{! <i> }}{{figur "a"}} **gras <b>**', 'raw-html', ['<b>']],
    ['- dans une liste, <b>', 'raw-html', ['<b>']],
    ['| a | b |\n|---|---|\n| c | {{figure "role.seul"}} <b> |', 'raw-html', ['<b>']],
    ['Un *deux {{figure "role.seul"}} [a](javascript:x)*', 'unsafe-link', ['[a]']],
    ['{{figure "role.seul"}}, ![a](b.png)', 'image', ['![']],
    ['{{figure "role.seul"}}, `{{figure "role.seul"}}`', 'misplaced-command', ['`{{']],
    ['Un {{figure "role.seul"}} [x](#rien)', 'unknown-section', ['[x]']],
    ['Du <b> et {{figure "role.sel"}} ici.', 'unknown-figure', ['{{figure']],
  ])('%j', (text, code, starts) => {
    const lines = text.split('\n');
    const line = lines.at(-1) ?? '';
    expect(columnsIn(text, code)).toEqual(
      starts.map((start) => [lines.length + 2, line.lastIndexOf(start) + 1]),
    );
  });

  it('is not guessed where a command prints the same sign', () => {
    expect(columnsIn('{{say "la < moitié" "role.seul" as="la moitié"}} <b>', 'raw-html')).toEqual([
      [3, undefined],
    ]);
  });

  it('is that of the file where lines end as on Windows', () => {
    expect(columnsIn('Fin.\r\n\r\n{{figure "role.seul"}} <b>', 'raw-html')).toEqual([[5, 24]]);
  });
});

describe('HTML', () => {
  it.each(['<b>gras</b>', '<!-- note -->', '<script>alert(1)</script>', '<br>', '<div\nid="a">'])(
    '%j is refused',
    (text) => {
      expect(new Set(faultsIn(`Voici ${text}`).map(withoutColumn))).toEqual(
        new Set(['raw-html 3']),
      );
      expect(faultsIn(text)[0]).toBe('raw-html 3:1');
    },
  );

  it('is not what only looks like it', () => {
    expect(faultsIn('De 1 < 2 et 3 > 2, ou \\<b>.')).toEqual([]);
  });
});

describe('a link', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#115;cript:alert(1))',
    '[a](&#1;javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', (text) => {
    expect(faultsIn(text)).toEqual(['unsafe-link 3:1']);
  });

  it('is no better when its address stands apart', () => {
    expect(faultsIn('[a][b]\n\n[b]: javascript:alert(1)')).toEqual(['unsafe-link 5:1']);
    expect(faultsIn('[b]\n\n[b]: javascript:alert(1)')).toEqual(['unsafe-link 5:1']);
  });

  it.each([
    '[a](https://example.org/x?y=1#z)',
    '[a](HTTP://example.org)',
    '[a](mailto:dane@example.org)',
    '[a](analyse-complete.html)',
    '[a](#partie)',
    '<https://example.org>',
    '[a][b]\n\n[b]: https://example.org',
  ])('%s is sound', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it('to a section that is not there is a fault', () => {
    expect(faultsIn('[a](#parti)')).toEqual(['unknown-section 3:1']);
  });
});

describe('a command where it would be lost', () => {
  it.each([
    '`{{figure "role.seul"}}`',
    '```\n{{figure "role.seul"}}\n```',
    '[a](https://example.org/{{count "role.seul"}})',
    '[a](https://example.org "{{count "role.seul"}}")',
  ])('%s', (text) => {
    expect(faultsIn(text).map((fault) => fault.split(' ')[0])).toContain('misplaced-command');
  });

  it('a figure is neither in a link nor in the title of a section', () => {
    expect(faultsIn('[voir {{figure "role.seul"}}](https://example.org)')).toEqual([
      'misplaced-figure 3',
    ]);
    expect(faultsIn('[*{{count "role.seul"}}*][b]\n\n[b]: https://example.org')).toEqual([
      'misplaced-figure 3',
    ]);
    expect(faultsIn('## Les {{count "role.seul"}}')).toEqual(['misplaced-figure 3']);
  });

  it.each(['chart "roles"', 'precision'])('%s is alone in its paragraph', (command) => {
    expect(faultsIn(`Voir {{${command}}}`)).toEqual(['not-alone 3']);
    expect(faultsIn(`{{${command}}}\nsuite`)).toEqual(['not-alone 3']);
    expect(faultsIn(`*{{${command}}}*`)).toEqual(['not-alone 3']);
    expect(faultsIn(`### {{${command}}}`)).toEqual(['not-alone 3']);
    expect(faultsIn(`| a |\n|---|\n| {{${command}}} |`)).toEqual(['not-alone 5']);
    expect(faultsIn(`{{${command}}}`)).toEqual([]);
  });

  it('a chart or the box is shown once: their ids are', () => {
    expect(faultsIn('{{chart "roles"}}\n\n{{chart "roles"}}')).toEqual(['shown-twice 5']);
    expect(faultsIn('{{precision}}\n\n{{precision}}')).toEqual(['shown-twice 5']);
    expect(faultsIn('{{chart "roles"}}\n\n{{chart "moments"}}\n\n{{precision}}')).toEqual([]);
  });
});

describe('pictures and headings', () => {
  it.each([
    '![a](https://example.org/a.png)',
    '![a](a.png)',
    '![a][b]\n\n[b]: https://example.org',
  ])('%j would be fetched from elsewhere', (text) => {
    expect(faultsIn(text)).toEqual(['image 3:1']);
  });

  it('the page has one title', () => {
    expect(faultsIn('# Un titre')).toEqual(['heading-level 3:1']);
    expect(faultsIn('Un titre\n===')).toEqual(['heading-level 3:1']);
  });

  it('an empty heading is a fault', () => {
    expect(faultsIn('## \n\nTexte.')).toEqual(['empty-heading 3:1']);
  });
});

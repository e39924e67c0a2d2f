import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOGO_HEIGHT, readLogo } from '../../../src/rendering/theme/logo.ts';
import { png, svg } from './theme-folder.ts';

const readSvg = (text: string) => readLogo(Buffer.from(text), 'svg');
const codes = ({ faults }: ReturnType<typeof readLogo>) => faults.map(({ fault }) => fault.code);

describe('the width of a logo', () => {
  it.each([
    ['of its box', svg('', 'viewBox="0 0 30 10"'), 3],
    ['of its box, with commas and a margin', svg('', 'viewBox="-5,-5,40,20"'), 2],
    ['of its size', svg('', 'width="60px" height="40px"'), 1.5],
    ['of its size before its box', svg('', 'width="50" height="10" viewBox="0 0 1 1"'), 5],
    ['of its box when its size is a share', svg('', 'width="100%" viewBox="0 0 30 20"'), 1.5],
  ])('follows from the proportions %s', (_, text, ratio) => {
    expect(readSvg(text).logo?.width).toBe(Math.round(LOGO_HEIGHT * ratio));
  });

  it('of a PNG is in its header', () => {
    expect(readLogo(png(300, 100), 'png').logo?.width).toBe(3 * LOGO_HEIGHT);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['une image JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['une image GIF', Buffer.from('GIF89a')],
    ['une image WebP', Buffer.from('RIFF0000WEBP')],
    ['une image SVG', Buffer.from(svg(''))],
    ['un PDF', Buffer.from('%PDF-1.7')],
    ['un fichier compressé', gzipSync(svg(''))],
    ['une page web', Buffer.from('<!DOCTYPE html><svg></svg>')],
    ['autre chose', Buffer.from('bonjour')],
    ['autre chose', Buffer.alloc(0)],
  ])('is %s', (words, content) => {
    const { faults } = readLogo(content, 'png');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.fault.message).toBe(`Ce fichier n’est pas une image PNG, mais ${words}.`);
  });

  it('is told of an SVG as well', () => {
    expect(codes(readLogo(png(3, 1), 'svg'))).toEqual(['logo-not-an-image']);
    expect(codes(readSvg('<p>Un <svg></svg></p>'))).toEqual(['logo-not-an-image']);
  });
});

describe('a logo that would not be shown', () => {
  it.each([
    ['no namespace', '<svg viewBox="0 0 3 1"></svg>'],
    ['no size', svg('', '')],
    ['no height', svg('', 'viewBox="0 0 30 0"')],
    ['its end is missing', svg('<path d="M0 0"/>').slice(0, -10)],
  ])('%s', (_, text) => {
    expect(codes(readSvg(text))).toEqual(['logo-damaged']);
  });

  it('a PNG whose end is missing, or that has no height', () => {
    expect(codes(readLogo(png(300, 100).subarray(0, -6), 'png'))).toEqual(['logo-damaged']);
    expect(codes(readLogo(png(300, 0), 'png'))).toEqual(['logo-damaged']);
  });
});

describe('a logo that is too heavy', () => {
  it('is refused from 20 000 bytes on, with its weight', () => {
    const least = png(30, 10).length + 12;
    const fits = png(30, 10, Buffer.alloc(20_000 - least));
    expect(fits).toHaveLength(20_000);
    expect(readLogo(fits, 'png').logo).toBeDefined();
    const { faults } = readLogo(png(30, 10, Buffer.alloc(24_500 - least)), 'png');
    expect(faults[0]?.fault).toMatchObject({
      code: 'logo-too-heavy',
      message: expect.stringContaining('24,5\u00a0ko'),
    });
  });
});

describe('an SVG that is more than a picture', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of another name space', '<svg:script href="#a"/>'],
    ['a script in capitals', '<SCRIPT/>'],
    ['a handler', '<path onclick="alert(1)"/>'],
    ['a handler in apostrophes, on a line of its own', "<path\nonload = 'x()'/>"],
    ['a handler after a slash', '<path/onload="x()"/>'],
    ['a page', '<foreignObject><p/></foreignObject>'],
    ['a page within', '<iframe src="#"/>'],
    ['an image from elsewhere', '<image href="https://example.org/a.png"/>'],
    ['an image from elsewhere, as it was written', '<image xlink:href="//example.org/a.png"/>'],
    ['a file beside', '<use href="autre.svg#a"/>'],
    ['a script behind a link', '<a href="javascript:alert(1)"><path/></a>'],
    ['a script behind characters by number', '<a href="&#106;avascript:x()"><path/></a>'],
    ['a script that comes with time', '<set attributeName="href" to="javascript:x()"/>'],
    ['a data page', '<use href="data:text/html,a"/>'],
    ['a style from elsewhere', '<style>@import "a.css";</style>'],
    ['a pattern from elsewhere', '<path fill="url(https://example.org/a#b)"/>'],
    ['a pattern from elsewhere, in quotation marks', `<path style="fill:url('a.svg#b')"/>`],
  ])('%s', (_, inside) => {
    const { logo, faults } = readSvg(svg(inside));
    expect(logo).toBeUndefined();
    for (const { fault } of faults) expect(fault.code).toBe('logo-unsafe');
    expect(faults.length).toBeGreaterThan(0);
  });

  it('definitions that unfold, and a style sheet before the picture', () => {
    expect(codes(readSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`))).toEqual(['logo-unsafe']);
    const sheet = '<?xml-stylesheet href="a.css"?>';
    expect(new Set(codes(readSvg(sheet + svg(''))))).toEqual(new Set(['logo-unsafe']));
  });

  it('is told at the place of each kind', () => {
    const { faults } = readSvg(svg('\n<script/>\n<path onload="x"/>\n<script/>'));
    const text = svg('\n<script/>\n<path onload="x"/>\n<script/>');
    expect(faults.map(({ offset }) => offset)).toEqual([
      text.indexOf('<script'),
      text.indexOf('onload') - 1,
    ]);
  });
});

describe('an SVG as drawing programs write it', () => {
  it.each([
    [
      'Inkscape',
      'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1"',
    ],
    ['Illustrator', 'version="1.1" id="Calque_1" xml:space="preserve" x="0px" y="0px"'],
  ])('%s', (_, attributes) => {
    const head = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with care, script-free: <script> onload="never" -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n`;
    const inside = `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  rdf:about=""><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></rdf:RDF></metadata>
<defs><linearGradient id="a"/><style>.b { fill: url(#a); }</style></defs>
<use xlink:href="#b" class="b"/><path style="fill:url('#a')" d="M0 0"/>
<image href="data:image/png;base64,iVBORw0KGgo="/>`;
    const whole = head + svg(inside, `${attributes} viewBox="0 0 30 10"`);
    expect(codes(readSvg(whole))).toEqual([]);
    expect(readSvg(`${whole}<!-- end -->\n`).logo).toBeDefined();
  });

  it('is warned of text that leans on a font, and taken', () => {
    const { logo, faults } = readSvg(svg('<text>Académie</text>'));
    expect(logo).toBeDefined();
    expect(faults).toMatchObject([{ fault: { code: 'logo-font', severity: 'warning' } }]);
  });
});

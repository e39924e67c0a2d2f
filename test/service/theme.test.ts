import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LogoFile } from '../../src/rendering/theme/logo.ts';
import { readTheme, type Theme } from '../../src/rendering/theme/read-theme.ts';
import { createApp } from '../../src/service/app.ts';
import { createPreviewApp } from '../../src/service/preview/app.ts';
import { createVisits } from '../../src/service/preview/visits.ts';
import { openService, questionnaire } from './open-service.ts';

const sample = readTheme(fileURLToPath(new URL('../themes/academie', import.meta.url))).theme;
if (!sample?.logo) throw new Error('the sample theme has faults');
const { name = '', logo } = sample;

const bannerOf = (page: string) =>
  /<div class="bar">(.*?)<\/header>/s.exec(page)?.[1]?.replace(/\s+/g, ' ') ?? '';

/** The service of the other tests, under a theme. */
async function themed(theme: Theme) {
  const { service, person } = await openService();
  const app = await createApp({ ...service, theme });
  const banner = async (url: string) => bannerOf((await app.inject(url)).body);
  return { app, link: `/q/${person.token}`, banner };
}

describe('the banner', () => {
  it('has the logo, the survey and the name on every page, good and bad', async () => {
    const { banner, link } = await themed(sample);
    for (const [url, title] of [
      [link, questionnaire.title],
      [`${link}/etape/equipe`, questionnaire.title],
      ['/enquetes/veille/2025/accessibilite', questionnaire.title],
      ['/q/personne', 'Millésime'],
      ['/nulle-part', 'Millésime'],
    ] as const) {
      const html = await banner(url);
      expect(html, url).toContain(`<b>${title}</b><span>${name}</span>`);
      expect(html, url).toContain(`src="${logo.light.path}"`);
      expect(html, url).toContain('alt="Académie de Valbrune"');
      expect(html, url).toMatch(/width="\d+" height="44"/);
    }
  });

  it('has a logo for dark pages, of which a browser fetches one only, and never for paper', async () => {
    const { banner, link } = await themed(sample);
    const media = 'media="screen and (prefers-color-scheme: dark)"';
    expect(await banner(link)).toContain(`<source srcset="${logo.dark?.path}" ${media}>`);
    expect(await banner(link)).not.toContain('plate');
  });

  it('gives a logo that is not made for dark pages a pale ground there', async () => {
    const { banner, link } = await themed({ name, logo: { light: logo.light, alt: '' } });
    expect(await banner(link)).toContain('<img class="logo plate"');
    expect(await banner(link)).toContain('alt=""');
    expect(await banner(link)).not.toContain('<source');
  });

  it('is as before without a logo, but for the name; and without a theme altogether', async () => {
    const { shortName } = questionnaire.settings.organisation;
    const neutral = await openService();
    const before = bannerOf((await neutral.app.inject(`/q/${neutral.person.token}`)).body);
    expect(before).toContain(`<b>${questionnaire.title}</b><span>${shortName}</span>`);
    expect(before).not.toContain('<img');
    const { banner, link } = await themed({ name });
    expect(await banner(link)).toBe(before.replace(shortName, name));
    const colourful = await themed({});
    expect(await colourful.banner(colourful.link)).toBe(before);
  });

  it('escapes names and words that try to be markup', async () => {
    const evil = '"><script>alert(1)</script>';
    const { banner, link } = await themed({ name: evil, logo: { ...logo, alt: evil } });
    expect(await banner(link)).not.toContain('<script');
    expect(await banner(link)).toContain('alt="&quot;&gt;&lt;script&gt;');
  });
});

describe('the files of a logo', () => {
  const png: LogoFile = {
    path: '/assets/logo.0123456789ab.png',
    type: 'image/png',
    content: Buffer.from('\x89PNG\r\n\x1a\n\xff\xfe', 'latin1'),
    width: 44,
  };

  it('come as they are, may be kept for good, and can run nothing', async () => {
    const { app } = await themed({ logo: { light: logo.light, dark: png, alt: '' } });
    for (const { path, type, content } of [logo.light, png]) {
      const reply = await app.inject(path);
      expect(reply.statusCode).toBe(200);
      expect(reply.rawPayload.equals(content)).toBe(true);
      expect(String(reply.headers['content-type']).split(';')[0]).toBe(type);
      expect(reply.headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect((await app.inject('/assets/logo.000000000000.svg')).statusCode).toBe(404);
  });

  it('may be the same for light and dark pages', async () => {
    const { app } = await themed({ logo: { light: png, dark: png, alt: '' } });
    expect((await app.inject(png.path)).statusCode).toBe(200);
  });
});

describe('the preview', () => {
  it('shows name and logo as the real pages do', async () => {
    const app = await createPreviewApp({
      files: () => [],
      drafts: new Map(),
      visits: createVisits(),
      clock: () => new Date('2025-05-15T12:00:00Z'),
      stylesheet: { path: '/assets/preview.000000000000.css', content: '' },
      script: { path: '/assets/preview.000000000000.js', content: '' },
      formScript: { path: '/assets/form.000000000000.js', content: '' },
      theme: sample,
    });
    const banner = bannerOf((await app.inject({ url: '/', headers: { host: 'localhost' } })).body);
    expect(banner).toContain(`<span>${name}</span>`);
    expect(
      (await app.inject({ url: logo.light.path, headers: { host: 'localhost' } })).statusCode,
    ).toBe(200);
    await app.close();
  });
});

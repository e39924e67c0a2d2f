/** The logo files of a theme: one, and one more for the dark pages when the first does not suit them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, type Problem } from '../../problem.ts';
import { type Logo, type LogoFile, readLogo } from './logo.ts';
import { themeFaults } from './theme-faults.ts';

const lightNames = ['logo.svg', 'logo.png'] as const;
const darkNames = ['logo-dark.svg', 'logo-dark.png'] as const;
export const LOGO_FILES: readonly string[] = [...lightNames, ...darkNames];

/**
 * @param names files of the folder
 * @param alt what the logo says to whom cannot see it; undefined when nobody has said
 */
export function readLogos(
  folder: string,
  names: readonly string[],
  alt: string | undefined,
): { logo?: Logo; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (own: readonly string[]): LogoFile | undefined => {
    const present = own.filter((name) => names.includes(name));
    const [name] = present;
    if (name === undefined) return undefined;
    const path = join(folder, name);
    if (present.length > 1) problems.push({ ...themeFaults.twoLogos(present), path });
    const content = readFileSync(path);
    const { logo, faults } = readLogo(content, name.endsWith('.svg') ? 'svg' : 'png');
    for (const { fault, offset } of faults) {
      const place = offset === undefined ? {} : placeIn(content.toString('utf8'), offset);
      problems.push({ ...fault, path, ...place });
    }
    return logo;
  };
  const light = read(lightNames);
  const dark = read(darkNames);
  const first = (own: readonly string[]) => own.find((name) => names.includes(name));
  const [lightName, darkName] = [first(lightNames), first(darkNames)];
  if (lightName === undefined && darkName !== undefined) {
    problems.push({ ...themeFaults.darkAlone(darkName), path: join(folder, darkName) });
  }
  if (lightName !== undefined && alt === undefined) {
    problems.push({ ...themeFaults.noAlternative(), path: join(folder, lightName) });
  }
  if (hasErrors(problems) || !light || alt === undefined) return { problems };
  return { logo: { light, ...(dark ? { dark } : {}), alt }, problems };
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

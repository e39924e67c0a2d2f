/** Putting a built bilan in the place of another: folders listed by hand. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOutput, placeOutputs, readBuilt } from '../../../src/service/atelier/outputs.ts';
import { temporaryFolder } from '../../commands/run-cli.ts';

/** A folder with these files, and a manifest that names them. */
function bilan(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names.filter((one) => !one.includes('..'))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${folder} ${name}`);
  }
  const outputs = Object.fromEntries(names.map((name) => [name, 'sha256']));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ date: '2025-11-10', outputs }));
  return folder;
}

describe('a bilan that takes the place of another', () => {
  it('brings its files, takes away what only the other had, leaves what is nobody’s', () => {
    const out = bilan('public/bilan.html', 'public/observations/ancienne.html');
    writeFileSync(join(out, 'public/notes.txt'), 'à moi');
    const draft = bilan('public/bilan.html', 'internal/tables.xlsx');
    placeOutputs(draft, out);
    expect(readFileSync(join(out, 'public/bilan.html'), 'utf8')).toContain(draft);
    expect(existsSync(join(out, 'internal/tables.xlsx'))).toBe(true);
    expect(existsSync(join(out, 'public/observations/ancienne.html'))).toBe(false);
    expect(readFileSync(join(out, 'public/notes.txt'), 'utf8')).toBe('à moi');
    const built = readBuilt(out);
    expect(built).toMatchObject({ date: '2025-11-10' });
    const names = typeof built === 'object' ? built.outputs.map(({ name }) => name) : [];
    expect(names).toEqual(['public/bilan.html', 'internal/tables.xlsx']);
  });

  it.each(['../clef', 'public/../../clef', 'keys/2025.key', '/etc/passwd', 'public/.cache'])(
    'never reaches %s, whatever a manifest says',
    (name) => {
      const out = bilan('public/bilan.html', name);
      expect(isOutput(out, name)).toBe(false);
      expect(readBuilt(out)).toMatchObject({ outputs: [{ name: 'public/bilan.html' }] });
      expect(() => placeOutputs(out, temporaryFolder())).toThrow(name);
    },
  );
});

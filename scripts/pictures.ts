/** Takes the pictures of the README: the report and one step of the form, as a newcomer sees them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bilanFolder } from '../src/commands/bilan-folder.ts';
import { makeDemonstration } from '../src/commands/make-demonstration.ts';
import { startServer } from '../src/commands/start-server.ts';
import { demonstrationRoutes } from '../src/service/demonstration-routes.ts';
import { openStore } from '../src/store/open-store.ts';
import { launchBrowser } from '../test/browser/chromium.ts';

const edition = 'etre-rupn/2021';
const pictures = new URL('../docs/pictures/', import.meta.url).pathname;

const parent = mkdtempSync(join(tmpdir(), 'millesime-pictures-'));
const directory = join(parent, 'demonstration');
await makeDemonstration(directory, () => {});
const store = await openStore(directory);
const { address } = await startServer({
  directory,
  store,
  host: '127.0.0.1',
  port: 0,
  clock: () => new Date(),
  extend: (app, service) =>
    demonstrationRoutes(app, service, (name) => bilanFolder(directory, name)),
});

const browser = await launchBrowser();
mkdirSync(pictures, { recursive: true });

const report = await browser.newPage({ viewport: { width: 1200, height: 1180 } });
await report.goto(`${address}/demonstration/${edition}/bilan/bilan.html`);
await report.screenshot({ path: join(pictures, 'bilan.png') });

const form = await browser.newPage({ viewport: { width: 760, height: 1220 } });
await form.goto(`${address}/demonstration/${edition}/repondre`);
await form.goto(`${form.url()}/etape/echanges_ateliers_projets`);
await form.check('input[name="echanges"][value="oui"]');
await form.check('input[name="ateliers"][value="initiation_pix"]');
await form.mouse.move(0, 0);
// What the page says for half a second before is no picture of it.
await form.locator('.now', { hasText: 'Enregistré' }).waitFor();
await form.screenshot({ path: join(pictures, 'formulaire.png') });

await browser.close();
rmSync(parent, { recursive: true, force: true });
process.stdout.write(`${join(pictures, 'bilan.png')}\n${join(pictures, 'formulaire.png')}\n`);
process.exit(0);

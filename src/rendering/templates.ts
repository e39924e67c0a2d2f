/** The HTML templates, compiled once. Everything that they print is escaped unless it is HTML already. */
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { typographic } from '../wording.ts';
import { ordinals } from './ordinals.ts';

const folder = new URL('./templates/', import.meta.url);

let compiled: ReadonlyMap<string, Handlebars.TemplateDelegate> | undefined;

/** @param name file name in `templates/`, without `.hbs` */
export function renderTemplate(name: string, context: object): string {
  compiled ??= compileAll();
  const template = compiled.get(name);
  if (!template) throw new Error(`No template is called ${name}`);
  return template(context);
}

/** HTML that a template must not escape again. */
export function html(markup: string): Handlebars.SafeString {
  return new Handlebars.SafeString(markup);
}

function compileAll(): ReadonlyMap<string, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create();
  engine.registerHelper('ordinals', (text: string | undefined) => html(ordinals(text ?? '')));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -4));
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const name of names) {
    const source = typographic(readFileSync(new URL(`${name}.hbs`, folder), 'utf8'));
    const template = engine.compile(source, {
      strict: false,
      knownHelpersOnly: true,
      knownHelpers: { ordinals: true },
    });
    templates.set(name, template);
    engine.registerPartial(name, template);
  }
  return templates;
}

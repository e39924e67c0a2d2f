/** A client without JavaScript: it opens pages, follows links, fills fields in, presses buttons. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Control, type Form, formsOf, linksOf } from './read-html.ts';

/** Field name to what is entered; a list for boxes to tick. */
export type Entries = { readonly [name: string]: string | readonly string[] };

/** A form filled in and not sent yet. */
export interface Sending {
  readonly url: string;
  readonly payload: string;
}

export class Visitor {
  readonly #app: FastifyInstance;
  readonly headers: Readonly<Record<string, string>>;
  url = '';
  status = 0;
  html = '';

  /** @param headers sent with every request */
  constructor(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.headers = headers;
  }

  async open(url: string): Promise<this> {
    return this.#arrive(url, await this.#app.inject({ method: 'GET', url, headers: this.headers }));
  }

  /** Follows the one link that bears this text. */
  async follow(label: string): Promise<this> {
    const found = linksOf(this.html).filter((link) => link.label === label);
    const [link] = found;
    if (!link || found.length > 1) throw new Error(`${found.length} links « ${label} »`);
    return this.open(link.href);
  }

  /** Fills the form of the page in and presses a button of it. */
  async submit(button: string, entries: Entries = {}): Promise<this> {
    return this.send(this.prepare(button, entries));
  }

  async send({ url, payload }: Sending): Promise<this> {
    const sent = post({ url, payload });
    const headers = { ...this.headers, ...sent.headers };
    return this.#arrive(url, await this.#app.inject({ ...sent, headers }));
  }

  /** What pressing the button would send: for those who send it twice, late, or changed. */
  prepare(button: string, entries: Entries = {}): Sending {
    const form = this.#form;
    const pressed = form.controls.find(({ kind, label }) => kind === 'button' && label === button);
    if (!pressed) throw new Error(`no button « ${button} » on ${this.url}`);
    for (const name of Object.keys(entries)) {
      if (!form.controls.some((one) => one.name === name)) throw new Error(`no field ${name}`);
    }
    const fields = form.controls
      .filter((control) => control.kind !== 'button' || control === pressed)
      .flatMap((control) => successful(control, entries));
    return { url: form.action || this.url, payload: new URLSearchParams(fields).toString() };
  }

  /** What the fields of a name hold: entered text, ticked choices. */
  values(name: string): string[] {
    return this.#form.controls
      .filter((control) => control.name === name)
      .flatMap((control) => successful(control, {}).map(([, value = '']) => value));
  }

  get #form(): Form {
    const [form] = formsOf(this.html);
    if (!form) throw new Error(`no form on ${this.url}`);
    return form;
  }

  async #arrive(url: string, reply: LightMyRequestResponse): Promise<this> {
    this.url = url;
    this.status = reply.statusCode;
    this.html = reply.body;
    const { location } = reply.headers;
    if (reply.statusCode !== 303 || typeof location !== 'string') return this;
    return this.open(location);
  }
}

/** The request of a form, as a browser makes it. */
export function post({ url, payload }: Sending) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, payload } as const;
}

/**
 * What a control sends.
 * @source https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-form-data-set
 */
function successful(control: Control, entries: Entries): [string, string][] {
  const { kind, name, value } = control;
  if (name === '') return [];
  const entered = entries[name];
  if (kind === 'radio' || kind === 'checkbox') {
    const ticked = entered === undefined ? control.checked : [entered].flat().includes(value);
    return ticked ? [[name, value]] : [];
  }
  const text = kind === 'button' || entered === undefined ? value : String(entered);
  return [[name, text.replace(/\r?\n/g, '\r\n')]];
}

/** Limits of the plan's own words that nothing, or everything, would keep to. */
import type { YamlSource } from '../definition/yaml-source.ts';
import type { Problem } from '../problem.ts';
import { decimal, typographic } from '../wording.ts';
import type { Claim } from './quantifiers.ts';

/** As a plan has them: a limit that is left out may be there, undefined. */
type Limits = { readonly [K in keyof Claim]: Claim[K] | undefined };

interface Claims {
  readonly quantifiers?: readonly Limits[] | undefined;
  /** In points: they may well be negative, and above 1. */
  readonly trends?: readonly Limits[] | undefined;
}

const keys = ['from', 'to', 'above', 'below'] as const;

export function claimProblems(claims: Claims, source: YamlSource): readonly Problem[] {
  return (['quantifiers', 'trends'] as const).flatMap((list) =>
    (claims[list] ?? []).flatMap((claim, index) => {
      const tell = (code: string, message: string, hint: string, key?: string): Problem => ({
        ...{ code, severity: 'error', path: source.path },
        ...source.place([list, index, ...(key === undefined ? [] : [key])]),
        message: typographic(message),
        hint: typographic(hint),
      });
      const example = list === 'quantifiers' ? '0,23 pour 23 %' : '2 pour 2 points';
      const given = keys.filter((key) => claim[key] !== undefined);
      if (given.length === 0) {
        const message = `« ${claim.words} » n’a pas de borne : ces mots seraient toujours vrais.`;
        const hint = `Ajoutez from, to, above ou below (${example}).`;
        return [tell('no-limit', message, hint)];
      }
      const outside = list === 'quantifiers' ? given.filter((key) => !isShare(claim[key])) : [];
      if (outside.length > 0) {
        return outside.map((key) => {
          const message = `« ${claim.words} » : la borne « ${key} » vaut ${claim[key]}, or une part va de 0 à 1.`;
          return tell('not-a-share', message, `Écrivez ${shareMeant(claim[key] ?? 0)}.`, key);
        });
      }
      if (!isEmpty(claim)) return [];
      const message = `« ${claim.words} » ne serait jamais vrai : aucun nombre n’est à la fois ${given.map((key) => said(key, claim[key] ?? 0)).join(' et ')}.`;
      const hint = `Vérifiez le sens de ces bornes : from et above sont la plus petite, to et below la plus grande (${example}).`;
      return [tell('empty-limits', message, hint)];
    }),
  );
}

function isShare(limit: number | undefined): boolean {
  return limit !== undefined && limit >= 0 && limit <= 1;
}

/** What was typed as a percentage, as the share that it is; in YAML, with a point. */
function shareMeant(limit: number): string {
  if (limit < 0 || limit > 100) return 'un nombre de 0 à 1 : 0.23 pour 23 %';
  return `${Number((limit / 100).toPrecision(12))} pour ${decimals(limit)} %`;
}

function decimals(limit: number): string {
  return decimal(limit, Math.min(6, String(limit).split('.')[1]?.length ?? 0));
}

function isEmpty({ from, to, above, below }: Limits): boolean {
  const least = Math.max(from ?? -Infinity, above ?? -Infinity);
  const most = Math.min(to ?? Infinity, below ?? Infinity);
  return least > most || (least === most && (least === above || most === below));
}

const signs = {
  from: 'supérieur ou égal à',
  to: 'inférieur ou égal à',
  above: 'supérieur à',
  below: 'inférieur à',
};

function said(key: (typeof keys)[number], limit: number): string {
  return `${signs[key]} ${decimals(limit)}`;
}

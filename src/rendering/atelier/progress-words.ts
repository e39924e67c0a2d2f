import { capitalised, counted } from '../../wording.ts';

export interface UnderWay {
  readonly kind: 'build' | 'check';
  readonly startedAt: Date;
  readonly progress:
    | { readonly step: string; readonly number: number; readonly of: number }
    | undefined;
}

export interface ProgressWords {
  readonly title: string;
  /** « Analyse complète (4 sur 6) » */
  readonly step: string;
  /** Steps behind it. */
  readonly done: number;
  readonly of: number;
  /** « Depuis 12 secondes » */
  readonly elapsed: string;
}

/** How far a build is, for whoever waits for it. */
export function progressWords({ kind, startedAt, progress }: UnderWay, now: Date): ProgressWords {
  const seconds = Math.max(0, Math.round((now.getTime() - startedAt.getTime()) / 1000));
  const { step = 'démarrage', number = 1, of = 1 } = progress ?? {};
  return {
    title: kind === 'build' ? 'Le bilan se construit' : 'Le plan et l’article sont vérifiés',
    step: progress ? `${capitalised(step)} (${number} sur ${of})` : capitalised(step),
    done: number - 1,
    of,
    elapsed: `Depuis ${counted(seconds, 'seconde', 'secondes')}`,
  };
}

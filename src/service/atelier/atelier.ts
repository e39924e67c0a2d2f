/** What every route of the « Atelier » works with. */
import type { Script } from '../../rendering/form/script.ts';
import type { Stylesheet } from '../../rendering/stylesheet.ts';
import type { Theme } from '../../rendering/theme/read-theme.ts';
import type { Store } from '../../store/open-store.ts';
import type { Preview } from '../preview/preview.ts';
import type { Access } from './access.ts';
import type { Builds } from './builds.ts';
import type { Project } from './project.ts';

export interface AtelierOptions {
  /** The data folder. */
  readonly directory: string;
  readonly store: Store;
  readonly clock: () => Date;
  readonly theme?: Theme;
  readonly project: Project;
  /** Tells whoever sees the terminal that a new key is to be had. */
  readonly announce: (key: string) => void;
}

export interface Atelier extends AtelierOptions {
  readonly access: Access;
  readonly builds: Builds;
  readonly preview: Preview;
  readonly stylesheet: Stylesheet;
  /** Follows a build without loading its page again. */
  readonly followScript: Script;
  /** Copies the article for SPIP at a press. */
  readonly copyScript: Script;
}

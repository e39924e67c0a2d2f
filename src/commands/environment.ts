/** What the machine can refuse, each told in one sentence with its remedy. */
import { DamagedKeyError } from '../store/keys.ts';
import { NewerDatabaseError } from '../store/migrate.ts';

interface SystemError {
  readonly code?: string;
  readonly path?: string;
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
  readonly syscall?: string;
  readonly message?: string;
}

/** @returns undefined when the error is not the machine's doing, but a fault of ours */
export function environmentSentence(error: unknown): string | undefined {
  if (error instanceof NewerDatabaseError || error instanceof DamagedKeyError) {
    return error.message;
  }
  const { code = '', path, port, address, hostname, syscall } = (error ?? {}) as SystemError;
  if (syscall === 'listen' && (code === 'EACCES' || code === 'EPERM')) {
    return `Le port ${port} est réservé au système : choisissez-en un autre, à partir de 1024.`;
  }
  const where = path === undefined ? '' : ` (${path})`;
  switch (code) {
    case 'EADDRINUSE':
      return `Le port ${port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre port, par exemple PORT=${(port ?? 3000) + 1} npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Cette machine n’a pas l’adresse « ${address ?? hostname} » : corrigez --host, ou retirez-le.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return `Il n’y a plus de place sur le disque${where} : libérez-en, puis recommencez.`;
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_CANTOPEN':
      return `Ce dossier ne permet pas d’écrire${where} : donnez-vous les droits, ou choisissez-en un autre.`;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return `Ce dossier ne peut pas être créé${where} : choisissez-en un autre.`;
    case 'SQLITE_BUSY':
      return 'La base de données est occupée par un autre programme : attendez qu’il ait fini, puis recommencez.';
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return 'La base de données est illisible : rétablissez une sauvegarde, ou choisissez un autre dossier avec --data.';
    default:
      return undefined;
  }
}

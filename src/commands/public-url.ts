import { type CommandContext, UsageError } from './command.ts';

/**
 * The address that people use, by option or by the environment.
 * @throws UsageError when personal links could not begin with it
 */
export function publicUrlOf(context: CommandContext): string | undefined {
  const given = context.options['public-url'] ?? process.env.MILLESIME_PUBLIC_URL;
  if (typeof given !== 'string' || given === '') return undefined;
  const remedy = 'Écrivez par exemple --public-url https://enquete.example.fr.';
  const refuse = (why: string) =>
    new UsageError(`L’adresse publique « ${given} » ${why} ${remedy}`);
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) {
    throw refuse('n’est pas une adresse complète.');
  }
  const { origin, protocol, hostname, pathname, search, hash, username } = new URL(given);
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') {
    throw refuse(
      'a quelque chose en trop : le service répond à un nom entier, sans chemin derrière.',
    );
  }
  if (protocol === 'http:' && hostname !== 'localhost' && hostname !== '127.0.0.1') {
    throw refuse('n’est pas en https : les liens personnels passeraient en clair sur le réseau.');
  }
  return origin;
}

import { typographic } from '../wording.ts';
import { type CommandContext, requiredOption, UsageError } from './command.ts';

/** Why a change is made, kept with it; empty when --dry-run asks only what would change. */
export function reasonOf(context: CommandContext): string {
  if (context.options['dry-run'] === true) return '';
  const reason = typographic(requiredOption(context, 'reason').trim());
  if (reason === '') throw new UsageError('--reason attend la raison, en une phrase.');
  return reason;
}

import type { FastifyInstance } from 'fastify';
import { type MountedAtelier, mountAtelier } from '../service/atelier/mount.ts';
import type { Service } from '../service/service.ts';
import { atelierProject } from './atelier-project.ts';
import type { CommandContext } from './command.ts';

export interface OpenAtelier {
  /** Before the service listens. */
  readonly mount: (app: FastifyInstance, service: Service) => void;
  /** Once it does: prints the one address that opens. */
  readonly tell: (address: string) => void;
}

/** The Atelier of a service, and the line that says where it is. */
export function openAtelier(context: CommandContext, directory: string): OpenAtelier {
  const { clock, print, options } = context;
  const reports = typeof options.reports === 'string' ? options.reports : undefined;
  let mounted: MountedAtelier | undefined;
  let address = '';
  const announce = (key: string) =>
    print(`Atelier : ${address}/atelier?cle=${key}  (cette adresse ne s’ouvre qu’une fois)`);
  return {
    mount: (app, service) => {
      mounted = mountAtelier(app, service, atelierProject(directory, reports, clock), announce);
    },
    tell: (served) => {
      address = served;
      if (mounted) announce(mounted.newKey());
    },
  };
}

import {
  expandReserves,
  isSingleTicket,
  readApplicants,
  readChoices,
  readPools,
  startTickets,
} from '@junheng/admission';
import type { Market, Mechanism, Outcome, Ports, Ties } from '@junheng/admission';
import type { Folder } from './load-folder.ts';

/** A market read from a folder, and the tickets that threads are already computing. */
export interface ReadMarket {
  readonly market: Market;
  readonly started: Promise<Uint8Array> | undefined;
}

/** Reads the three tables. With single ties the tickets are hashed in threads while the choices are being read. */
export function readMarket(
  folder: Pick<Folder, 'tables' | 'rules'>,
  draw: { readonly mechanism: Mechanism; readonly ties: Ties; readonly seed: string },
  ports: Ports,
): Outcome<ReadMarket> {
  const { tables, rules } = folder;
  const pools = readPools('pools.csv', tables['pools.csv']);
  if (!pools.ok) return pools;
  const applicants = readApplicants('applicants.csv', tables['applicants.csv'], pools.value);
  if (!applicants.ok) return applicants;
  const isEarly = isSingleTicket(draw.mechanism, draw.ties) && rules.draw === 'ticket';
  const started = isEarly ? startTickets(applicants.value, draw.seed, ports, rules.groups) : undefined;
  const choices = readChoices(
    'choices.csv',
    tables['choices.csv'],
    applicants.value,
    pools.value,
    rules.keys,
  );
  if (!choices.ok) return choices;
  const market = expandReserves({ pools: pools.value, applicants: applicants.value, choices: choices.value });
  return { ok: true, value: { market, started } };
}

import type { Validated } from './validate-zones.ts';

/** The parts of a siting request that a validator needs; sites stand where their customer lives. */
export interface SitesToValidate {
  readonly customers: readonly {
    readonly id: string;
    readonly demand: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly sites: readonly { readonly id: string; readonly capacity: number; readonly customer?: string }[];
  readonly open?: number;
  readonly cost: 'distance' | 'demandDistance';
  readonly round: 'down' | 'none';
  readonly scale?: number;
}

/** Reads a plan of sites again from the file's own numbers: as many open as asked, everybody served, nobody over capacity. */
export function validateSites(
  file: SitesToValidate,
  open: readonly string[],
  assignment: Readonly<Record<string, string>>,
): Validated {
  const faults: string[] = [];
  const customers = new Map(file.customers.map((customer) => [customer.id, customer]));
  const sites = new Map(file.sites.map((site) => [site.id, site]));
  if (file.open !== undefined && new Set(open).size !== file.open) faults.push(`${new Set(open).size} open`);
  const load = new Map<string, number>(open.map((id) => [id, 0]));
  let cost = 0;
  for (const { id, demand, x, y } of file.customers) {
    const site = sites.get(assignment[id] ?? '');
    const home = customers.get(site?.customer ?? '');
    const held = load.get(site?.id ?? '');
    if (site === undefined || home === undefined || held === undefined) {
      faults.push(`${id}: not served by an open site`);
      continue;
    }
    load.set(site.id, held + demand);
    const way = Math.hypot(x - home.x, y - home.y) / (file.scale ?? 1);
    const counted = file.round === 'down' ? Math.floor(way + 1e-9) : way;
    cost += file.cost === 'demandDistance' ? demand * counted : counted;
  }
  for (const [id, held] of load)
    if (held > (sites.get(id)?.capacity ?? 0) + 1e-9) faults.push(`${id}: over its capacity`);
  return { cost, faults };
}

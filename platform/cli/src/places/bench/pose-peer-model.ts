import type { ZonesToValidate } from './validate-zones.ts';

/** A column of the peers' model: this block goes to this school. */
export interface PeerColumn {
  readonly block: string;
  readonly school: string;
  readonly cost: number;
}

/** Rows `low ≤ Σ value · column ≤ high` over whole-number columns in 0…1. */
export interface PeerRow {
  readonly low: number;
  readonly high: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/**
 * The zoning problem as a mixed-integer program for general solvers: each block to one of its `nearest` schools, loads within places,
 * a school's block its own, and contiguity in the compact form of Shirabe and of Gillani et al.: a block may go to a school only when
 * a neighbour nearer to that school goes there too.
 */
export function posePeerModel(
  file: ZonesToValidate,
  nearest: number,
): { readonly columns: readonly PeerColumn[]; readonly rows: readonly PeerRow[] } {
  const at = new Map(file.blocks.map((block) => [block.id, block]));
  const way = (block: string, school: ZonesToValidate['schools'][number]): number => {
    const from = at.get(block) as { x: number; y: number };
    const to = at.get(school.block) as { x: number; y: number };
    return Math.hypot(from.x - to.x, from.y - to.y);
  };
  const homes = new Map(file.schools.map((school) => [school.block, school.id]));
  const neighbours = new Map<string, string[]>(file.blocks.map(({ id }) => [id, []]));
  for (const [a, b] of file.edges) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const columns: PeerColumn[] = [];
  const columnOf = new Map<string, number>();
  for (const { id, pupils } of file.blocks) {
    const home = homes.get(id);
    const offered =
      home === undefined
        ? file.schools.toSorted((a, b) => way(id, a) - way(id, b)).slice(0, nearest)
        : file.schools.filter((school) => school.id === home);
    for (const school of offered) {
      columnOf.set(`${id}|${school.id}`, columns.length);
      columns.push({ block: id, school: school.id, cost: (pupils * way(id, school)) / 1000 });
    }
  }
  const rows: PeerRow[] = [];
  const byBlock = new Map<string, number[]>();
  const bySchool = new Map<string, number[]>();
  for (const [column, { block, school }] of columns.entries()) {
    byBlock.set(block, [...(byBlock.get(block) ?? []), column]);
    const own = bySchool.get(school) ?? [];
    own.push(column);
    bySchool.set(school, own);
  }
  for (const own of byBlock.values()) rows.push({ low: 1, high: 1, columns: own, values: own.map(() => 1) });
  for (const school of file.schools) {
    const own = bySchool.get(school.id) ?? [];
    const values = own.map(
      (column) => (at.get((columns[column] as PeerColumn).block) as { pupils: number }).pupils,
    );
    rows.push({ low: -Infinity, high: school.capacity, columns: own, values });
    for (const column of own) {
      const { block } = columns[column] as PeerColumn;
      if (block === school.block) continue;
      const nearer = (neighbours.get(block) ?? [])
        .filter((other) => way(other, school) < way(block, school))
        .map((other) => columnOf.get(`${other}|${school.id}`))
        .filter((other) => other !== undefined);
      rows.push({
        low: -Infinity,
        high: 0,
        columns: [column, ...nearer],
        values: [1, ...nearer.map(() => -1)],
      });
    }
  }
  return { columns, rows };
}

/** The model in the LP format that CBC reads. */
export function writeLp(model: ReturnType<typeof posePeerModel>): string {
  const sum = (columns: readonly number[], values: readonly number[]): string =>
    columns
      .map(
        (column, place) =>
          `${(values[place] as number) < 0 ? '-' : '+'} ${Math.abs(values[place] as number)} x${column}`,
      )
      .join('\n ');
  const lines = ['Minimize', ' cost:'];
  for (const [column, { cost }] of model.columns.entries()) lines.push(` + ${cost} x${column}`);
  lines.push('Subject To');
  for (const [row, { low, high, columns, values }] of model.rows.entries())
    lines.push(` r${row}: ${sum(columns, values)} ${low === high ? '=' : '<='} ${high}`);
  lines.push('Binaries');
  for (const column of model.columns.keys()) lines.push(` x${column}`);
  lines.push('End', '');
  return lines.join('\n');
}

import { isUnitList, splitUnits } from '../duty-units.ts';
import type { Heading, Outline } from '../outline/build-outline.ts';
import type { Duty, Milestone } from '../plan-reading.ts';
import type { Block } from '../text/block.ts';
import { asPrinted, spanOf } from '../text/fold-text.ts';
import type { StepCounter } from '../step-counter.ts';

/** What a table of tasks printed one cell a line gave, and which blocks were its unit cells. */
export interface TaskRegionReading {
  readonly duties: readonly Duty[];
  readonly milestones: readonly Milestone[];
  readonly unitCells: ReadonlySet<number>;
  /** Blocks that belong to rows of such tables. */
  readonly rowBlocks: Set<number>;
}

const TASK_HEADER =
  /^(?:工作项目|重点任务|工作任务|主要任务|任务|任务名称|工作内容|重点工作|目标任务|项目|工作事项|主要工作|重点工作内容.*|具体任务|工作举措|任务分解)$/u;
const UNIT_HEADER = /^(?:责任|牵头|配合|负责|责任主体)(?:单位|部门|科室|处室)?$/u;

/** The blocks where a table of tasks begins: a header of a task and a unit column. */
export function findTaskHeaders(
  blocks: readonly Block[],
  from: number,
  to: number,
  known: readonly { from: number; to: number }[],
  steps: StepCounter,
): number[][] {
  const headers: number[][] = [];
  let table = 0;
  for (let index = from; index < to; index++) {
    const text = blocks[index]?.text ?? '';
    steps.take(1);
    if (text.length > 14 || !TASK_HEADER.test(text)) continue;
    while (table < known.length && (known[table]?.to ?? 0) <= index) table++;
    if ((known[table]?.from ?? to) <= index) continue;
    const cells = [index];
    let hasUnits = false;
    for (let at = index + 1; at < Math.min(to, index + 9); at++) {
      const cell = blocks[at]?.text ?? '';
      if (UNIT_HEADER.test(cell)) hasUnits = true;
      else if (
        !TASK_HEADER.test(cell) &&
        !/^(?:部门|单位|序号|完成时限|时限|时间|完成时间|备注|进度安排|时间节点|重点.{0,8}目标|.{0,8}内容.{0,6})$/u.test(
          cell,
        )
      )
        break;
      cells.push(at);
    }
    if (!hasUnits) continue;
    headers.push(cells);
    index = cells.at(-1) ?? index;
  }
  return headers;
}

/** Reads the rows of the task tables that begin at `headers`: groups, numbered items, cells of units. */
export function readTaskRegions(
  blocks: readonly Block[],
  outline: Outline,
  headers: readonly (readonly number[])[],
  end: number,
  steps: StepCounter,
): TaskRegionReading {
  const duties: Duty[] = [];
  const milestones: Milestone[] = [];
  const unitCells = new Set<number>();
  const rowBlocks = new Set<number>();
  const byId = new Map(
    headers.length === 0 ? [] : outline.headings.map((heading) => [heading.node.id, heading]),
  );
  for (const [position, header] of headers.entries()) {
    const from = (header.at(-1) ?? 0) + 1;
    const to = headers[position + 1]?.[0] ?? end;
    readRegion(from, to);
  }
  return { duties, milestones, unitCells, rowBlocks };

  function readRegion(from: number, to: number): void {
    const items = new Map<
      string,
      {
        heading: Heading;
        group: Heading | null;
        units: string[];
        own: boolean;
      }[]
    >();
    const byHeading = new Map<
      Heading,
      { heading: Heading; group: Heading | null; units: string[]; own: boolean }
    >();
    const cells: {
      block: number;
      heading: Heading | null;
      group: Heading | null;
    }[] = [];
    for (let index = from; index < to; index++) {
      const block = blocks[index];
      const heading = outline.headings[outline.owner[index] ?? -1] ?? null;
      steps.take(1);
      if (block === undefined || heading === null) continue;
      const group =
        heading.style === 'num' || heading.style === 'numParen'
          ? (byId.get(heading.node.parent ?? '') ?? null)
          : heading;
      const isStart = heading.block === index;
      if (!isStart && isUnitList(block.text)) {
        unitCells.add(index);
        cells.push({
          block: index,
          heading: heading === group ? null : heading,
          group,
        });
        continue;
      }
      if (isStart && heading !== group) {
        const item = { heading, group, units: [] as string[], own: false };
        byHeading.set(heading, item);
        const key = group?.node.id ?? '';
        const rows = items.get(key);
        if (rows === undefined) items.set(key, [item]);
        else rows.push(item);
      }
      rowBlocks.add(index);
    }
    const perGroup = new Map<string, typeof cells>();
    for (const cell of cells) {
      const key = cell.group?.node.id ?? '';
      const same = perGroup.get(key);
      if (same === undefined) perGroup.set(key, [cell]);
      else same.push(cell);
    }
    for (const [key, groupCells] of perGroup) {
      const rows = items.get(key) ?? [];
      const isShared = groupCells.length === 1 || rows.length === 0;
      for (const cell of groupCells) {
        const block = blocks[cell.block] as Block;
        const names = splitUnits(block.text).names.map((name) => asPrinted(block, name));
        const own = cell.heading === null ? undefined : byHeading.get(cell.heading);
        const targets = isShared ? rows : own === undefined ? [] : [own];
        steps.take(1 + targets.length);
        for (const row of targets) row.units.push(...names);
        duties.push({
          outlineId: (isShared ? cell.group : cell.heading)?.node.id ?? null,
          lead: [],
          supporting: [],
          responsible: names,
          span: spanOf(block, 0, block.text.length),
        });
      }
    }
    for (const item of byHeading.values()) {
      if (item.heading.year === null) continue;
      const block = blocks[item.heading.block] as Block;
      milestones.push({
        year: item.heading.year,
        group: item.group?.node.title ?? null,
        number: item.heading.node.number,
        text: block.printed.slice((item.heading.node.number ?? '').length).trim(),
        units: item.units,
        span: spanOf(block, 0, block.text.length),
      });
    }
  }
}

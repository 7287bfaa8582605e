import { splitUnits } from './duty-units.ts';
import type { Duty } from './plan-reading.ts';
import type { FoldedText } from './text/fold-text.ts';
import { asPrinted, spanOf } from './text/fold-text.ts';
import type { StepCounter } from './step-counter.ts';

type Role = 'lead' | 'supporting' | 'responsible';

/** A duty with the unit names whose separator was lost. */
export interface DutyReading {
  readonly duty: Duty;
  readonly lostSeparators: readonly string[];
}

const LABEL =
  /(牵头|主责|主办|责任|负责|配合|协办|协同|协助|参与|承办|实施|落实)(?:单位|部门|科室|处室|主体|领导|股室)(?:和配合单位|及配合部门)?[::]/gu;
/** A deadline printed among the units of one bracket. */
const DUE = /[;。,、]?(?:完成|办结)?(?:时限|时间|期限|时间节点)[::][^;)]{2,30}/gu;
const BRACKET = /[([〔]([^()[\]〔〕]{2,400})[)\]〕]/gu;

function roleOf(word: string): Role {
  if (/牵头|主责|主办/u.test(word)) return 'lead';
  return /配合|协|参与/u.test(word) ? 'supporting' : 'responsible';
}

/** Reads "牵头单位:…;配合单位:…" or "A、B牵头,C配合" or "A、B负责"; null when the words assign nothing. */
function readAssignment(text: string): { units: Record<Role, string[]>; lost: string[] } | null {
  const units: Record<Role, string[]> = { lead: [], supporting: [], responsible: [] };
  const lost: string[] = [];
  const take = (role: Role, list: string): void => {
    const split = splitUnits(list);
    units[role].push(...split.names);
    lost.push(...split.lostSeparators);
  };
  const content = text.replace(DUE, '');
  const labels = [...content.matchAll(LABEL)];
  if (labels.length > 0) {
    if ((labels[0]?.index ?? 0) > 0) return null;
    for (const [index, label] of labels.entries()) {
      const list = content.slice(label.index + label[0].length, labels[index + 1]?.index ?? content.length);
      if (!label[0].includes('领导')) take(roleOf(label[1] ?? ''), list.replace(/[。;;,,]+$/u, ''));
    }
  } else {
    const parts = content.split(/[;;,,。]/u).filter((part) => part !== '');
    let pending: string[] = [];
    for (const part of parts) {
      const verb =
        /^(?:由)?(.+?)(?:按照?(?:各自)?职责(?:分工)?|分工|共同|联合)?(牵头|负责|配合|参与|落实|实施|承办|协助)(?:负责|落实|实施)?$/u.exec(
          part,
        );
      if (verb === null) {
        pending.push(part);
        continue;
      }
      const list = [...pending, verb[1] ?? ''].join('、');
      pending = [];
      if (
        !/(?:局|委|办|部|会|中心|政府|街道|镇|乡|学校|园|单位|科|室|联|院)(?:、|$)/u.test(list) ||
        /[的为]/u.test(list)
      )
        return null;
      take(
        verb[2] === '牵头'
          ? 'lead'
          : verb[2] === '负责' || verb[2] === '落实' || verb[2] === '实施'
            ? 'responsible'
            : 'supporting',
        list,
      );
    }
    if (pending.length > 0) return null;
  }
  return units.lead.length + units.supporting.length + units.responsible.length > 0 ? { units, lost } : null;
}

/** The duties that a paragraph assigns in brackets, or as a line of its own. */
export function readDuties(block: FoldedText, outlineId: string | null, steps: StepCounter): DutyReading[] {
  const { text } = block;
  if (!/牵头|责任|负责|配合|主办|协办|落实/u.test(text)) return [];
  const found: DutyReading[] = [];
  const add = (content: string, start: number, end: number): void => {
    steps.take(content.length);
    const read = readAssignment(content);
    if (read === null) return;
    const print = (names: string[]): string[] => names.map((name) => asPrinted(block, name, start));
    const { lead, supporting, responsible } = read.units;
    found.push({
      duty: {
        outlineId,
        lead: print(lead),
        supporting: print(supporting),
        responsible: print(responsible),
        span: spanOf(block, start, end),
      },
      lostSeparators: read.lost,
    });
  };
  for (const match of text.matchAll(BRACKET)) add(match[1] ?? '', match.index, match.index + match[0].length);
  if (found.length === 0 && text.length < 300 && new RegExp(`^${LABEL.source}`, 'u').test(text))
    add(text, 0, text.length);
  else if (found.length === 0) {
    const tail = new RegExp(
      `[。;)]((?:(?:牵头|责任|配合|主责|负责|协办)(?:单位|部门|科室|处室|股室)[::][^。::]{2,200}[。;]?){1,4})$`,
      'u',
    ).exec(text.replace(DUE, ''));
    if (tail !== null) add(tail[1] ?? '', tail.index + 1, text.length);
  }
  return found;
}

import { isOfficeList, splitUnits } from './duty-units.ts';
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

const BODY = '(?:单位|部门|科室|处室|股室|主体|领导|站室|室组|年段|机构|方|地区|镇街|校区|学校)';
const LABEL_SOURCE = `(牵头|主责|主办|主要责任|责任|负责|配合|协办|协同|协助|参与|参加|承办|实施|落实|支持|分管|主管|包联)${BODY}(?:和(?:配合|责任|参与)${BODY}|及(?:配合|责任|参与)${BODY}|/年段|人)?[::]`;
/** "【牵头:区教育局;参与:区财政局】": the verb alone is the label. */
const BARE_LABEL = /(?<=^|[;,。、])(牵头|主责|主办|责任|负责|配合|协办|协同|协助|参与|承办)[::]/gu;
const LABEL = new RegExp(LABEL_SOURCE, 'gu');
const STARTS_WITH_LABEL = new RegExp(`^${LABEL_SOURCE}`, 'u');
/** A deadline printed among the units of one bracket, with its label or without. */
const DUE =
  /[;。,、]?(?:(?:完成|办结)?(?:时限|时间|期限|时间节点)[::][^;)]{2,30}|(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?前?(?:完成|出台|落实|建成|启动|办结|到位)[^;,、)]{0,8}$|(?:20\d\d年(?:\d{1,2}月)?|\d{1,2}月)(?:\d{1,2}日)?(?:底|末)?前?(?:完成|出台)[^;,、)]{0,8}|(?:全年|长期|持续)(?:推进|坚持|实施)?$)/gu;
const LONGEST_BRACKET = 600;
const WORDS_OF_DUTY = /牵头|责任|负责|配合|主办|协办|落实|局|委|办|政府/u;

function roleOf(word: string): Role {
  if (/牵头|主责|主办|主要/u.test(word)) return 'lead';
  return /配合|协|参与|参加|支持/u.test(word) ? 'supporting' : 'responsible';
}

interface Assignment {
  readonly units: Record<Role, string[]>;
  readonly lost: string[];
}

/** Reads "牵头单位:…;配合单位:…", "A、B牵头,C配合", "A、B负责" or a bare list of offices; null when the words assign nothing. */
function readAssignment(text: string, isBareAllowed: boolean): Assignment | null {
  const units: Record<Role, string[]> = {
    lead: [],
    supporting: [],
    responsible: [],
  };
  const lost: string[] = [];
  const take = (role: Role, list: string): void => {
    const split = splitUnits(list);
    units[role].push(...split.names);
    lost.push(...split.lostSeparators);
  };
  const content = text.replace(DUE, '').replace(/^[;。,、]+|[;。,、]+$/gu, '');
  const full = [...content.matchAll(LABEL)];
  const labels = full.length > 0 ? full : [...content.matchAll(BARE_LABEL)];
  if (labels.length > 0) {
    if ((labels[0]?.index ?? 0) > 0) return null;
    for (const [index, label] of labels.entries()) {
      const list = content.slice(label.index + label[0].length, labels[index + 1]?.index ?? content.length);
      if (!/领导|人[::]$/u.test(label[0])) take(roleOf(label[1] ?? ''), list.replace(/[。;;,,]+$/u, ''));
    }
  } else if (isBareAllowed && isOfficeList(content)) take('responsible', content);
  else if (!readByVerbs(content, take)) return null;
  return units.lead.length + units.supporting.length + units.responsible.length > 0 ? { units, lost } : null;
}

/** "县教育局牵头,县财政局、县人社局配合": the verb behind each list says its part. False when a part has none. */
function readByVerbs(content: string, take: (role: Role, list: string) => void): boolean {
  let pending: string[] = [];
  for (const part of content.split(/[;,。]/u).filter((piece) => piece !== '')) {
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
    const isUnits = /(?:局|委|办|部|会|中心|政府|街道|镇|乡|学校|园|单位|科|室|联|院|股|处)(?:、|$)/u.test(
      list,
    );
    if (!isUnits || /[的为]/u.test(list)) return false;
    const word = verb[2] ?? '';
    take(word === '牵头' ? 'lead' : /负责|落实|实施/u.test(word) ? 'responsible' : 'supporting', list);
  }
  return pending.length === 0;
}

/** The outermost brackets of a paragraph with what they hold; brackets may stand within brackets. */
function findBrackets(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if ('([〔'.includes(character)) open.push(at);
    else if (')]〕'.includes(character)) {
      const start = open.pop();
      if (start !== undefined && open.length === 0 && at - start <= LONGEST_BRACKET)
        found.push({ start, end: at + 1 });
    } else if (open.length > 0 && at - (open[0] ?? 0) > LONGEST_BRACKET) open.length = 0;
  }
  return found;
}

/** The duties that a paragraph assigns in brackets, at its end, or as a line of its own. */
export function readDuties(block: FoldedText, outlineId: string | null, steps: StepCounter): DutyReading[] {
  const { text } = block;
  if (!WORDS_OF_DUTY.test(text)) return [];
  const found: DutyReading[] = [];
  const add = (content: string, start: number, end: number, isBareAllowed = false): void => {
    steps.take(Math.ceil(content.length / 4));
    const read = readAssignment(content, isBareAllowed);
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
  // Brackets among the units of "责任科室:人事科(机关党委)" belong to them.
  const labelled = STARTS_WITH_LABEL.test(text) && text.length < 400 ? 0 : findTail(text);
  for (const { start, end } of findBrackets(text)) {
    if (labelled >= 0 && start > labelled) break;
    const isAtEnd = /^[。;]?$/u.test(text.slice(end, end + 2));
    if (end - start > 3) add(text.slice(start + 1, end - 1), start, end, isAtEnd);
  }
  if (found.length === 0 && labelled >= 0) add(text.slice(labelled), labelled, text.length);
  return found;
}

/** Where the labels begin that end a paragraph ("…。责任单位:…;配合单位:…"), or -1. */
function findTail(text: string): number {
  if (!text.includes(':')) return -1;
  for (const match of text.matchAll(LABEL)) {
    if (match.index === 0 || !'。;)'.includes(text[match.index - 1] ?? '')) continue;
    const rest = text.slice(match.index);
    return rest.length <= 240 && !/。./u.test(rest) ? match.index : -1;
  }
  return -1;
}

import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { KeyRule, OverflowRule, Rules, StageRule } from '../rules.ts';
import { RuleReader } from './rule-reader.ts';

/**
 * Reads rules.json: every part is optional and has the default of `DEFAULT_RULES`; a name that the schema does not know is an error,
 * so that a slip of the pen cannot switch a rule off. `prepare` belongs to `admission prepare` and is left alone here.
 */
export function readRules(file: string, text: string): Outcome<Rules> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const detail = (error as Error).message;
    const line = Number(/line (\d+)/u.exec(detail)?.[1] ?? 1);
    return failWith('ADMISSION_RULES_NOT_JSON', { file, detail }, { file, line });
  }
  const reader = new RuleReader(file, '', parsed);
  reader.allow([...Object.keys(DEFAULT_RULES), 'round', 'prepare', '$schema']);
  if (reader.has('version')) reader.oneOf('version', [1], 1);
  const rules: Rules = {
    version: 1,
    hash: reader.oneOf('hash', ['sha256', 'sm3'], DEFAULT_RULES.hash),
    mechanism: reader.oneOf('mechanism', ['da', 'sd', 'ia', 'parallel', 'ttc'], DEFAULT_RULES.mechanism),
    ties: reader.oneOf('ties', ['single', 'multiple'], DEFAULT_RULES.ties),
    keys: reader.list('keys', DEFAULT_RULES.keys, readKey),
    draw: reader.oneOf('draw', ['ticket', 'ring', 'shuffle'], DEFAULT_RULES.draw),
    batches: reader.wholes('batches', DEFAULT_RULES.batches),
    stages: reader.list('stages', DEFAULT_RULES.stages, readStage),
    groups: reader.oneOf('groups', ['together', 'extra', 'split'], DEFAULT_RULES.groups),
    overflow: reader.has('overflow') ? readOverflow(reader.part('overflow')) : null,
    publish: readPublish(reader),
  };
  return reader.failure === undefined ? succeed(rules) : { ok: false, error: reader.failure };
}

function readKey(reader: RuleReader): KeyRule {
  reader.allow(['column', 'order']);
  return {
    column: reader.text('column'),
    order: reader.oneOf('order', ['ascending', 'descending'], 'ascending'),
  };
}

function readStage(reader: RuleReader): StageRule {
  reader.allow(['name', 'serves', 'unusedToOpen']);
  return {
    name: reader.text('name'),
    serves: reader.oneOf('serves', ['open', 'reserved', 'all'], 'all'),
    unusedToOpen: reader.truth('unusedToOpen', false),
  };
}

function readOverflow(reader: RuleReader): OverflowRule {
  reader.allow(['capMetres', 'stepMetres', 'clusterBonusMetres']);
  return {
    capMetres: reader.has('capMetres') ? reader.whole('capMetres', 1) : null,
    stepMetres: reader.has('stepMetres') ? reader.whole('stepMetres', 1) : 100,
    clusterBonusMetres: reader.has('clusterBonusMetres') ? reader.whole('clusterBonusMetres', 0) : 0,
  };
}

/** Columns that tell who or where a child is: they cannot be named for publication. */
const PERSONAL =
  /^(name|fullname|pinyin|birth.*|dob|address|addr|lon|lat|lng|longitude|latitude|phone|mobile|idnumber|idcard|passport|flat|guardian.*|parent.*|姓名|.*出生.*|生日|.*住址|.*地址|经度|纬度|.*电话|手机.*|.*身份证.*|证件号码?|房产证.*|监护人.*|家长.*)$/iu;

function readPublish(reader: RuleReader): Rules['publish'] {
  if (!reader.has('publish')) return DEFAULT_RULES.publish;
  const part = reader.part('publish');
  part.allow(['applicants', 'choices']);
  const publish = { applicants: part.texts('applicants'), choices: part.texts('choices') };
  const personal = [...publish.applicants, ...publish.choices].find((column) => PERSONAL.test(column));
  if (personal !== undefined) part.fail('ADMISSION_PUBLISH_PERSONAL', 'publish', { column: personal });
  return publish;
}

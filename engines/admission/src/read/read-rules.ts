import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { KeptShare, KeyRule, OverflowRule, Rules, StageRule } from '../rules.ts';
import { isPersonalColumn } from './personal-texts.ts';
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
    draw: reader.oneOf('draw', ['ticket', 'ring', 'ringRemaining', 'shuffle'], DEFAULT_RULES.draw),
    batches: reader.wholes('batches', DEFAULT_RULES.batches),
    stages: reader.list('stages', DEFAULT_RULES.stages, readStage),
    groups: reader.oneOf(
      'groups',
      ['together', 'extra', 'split', 'joinBetter', 'joinWorse'],
      DEFAULT_RULES.groups,
    ),
    overflow: reader.has('overflow') ? readOverflow(reader.part('overflow')) : null,
    publish: readPublish(reader),
  };
  const isEarly = rules.stages.findIndex((stage) => stage.belowOpenLine !== undefined);
  if (isEarly >= 0 && !rules.stages.slice(0, isEarly).some((stage) => stage.serves !== 'reserved')) {
    const expected = 'stages: open … reserved';
    reader.fail('ADMISSION_RULES_WRONG', `stages[${isEarly}].belowOpenLine`, { expected });
  }
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
  reader.allow(['name', 'serves', 'unusedToOpen', 'belowOpenLine', 'keep']);
  return {
    name: reader.text('name'),
    serves: reader.oneOf('serves', ['open', 'reserved', 'all'], 'all'),
    unusedToOpen: reader.truth('unusedToOpen', false),
    ...(reader.has('belowOpenLine') ? { belowOpenLine: reader.amount('belowOpenLine', 0, 1e9) } : {}),
    ...(reader.has('keep') ? { keep: readKeep(reader.part('keep')) } : {}),
  };
}

function readKeep(reader: RuleReader): KeptShare {
  reader.allow(['reserve', 'share', 'round']);
  return {
    reserve: reader.text('reserve'),
    share: reader.amount('share', 0, 1),
    round: reader.oneOf('round', ['down', 'up'], 'down'),
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

function readPublish(reader: RuleReader): Rules['publish'] {
  if (!reader.has('publish')) return DEFAULT_RULES.publish;
  const part = reader.part('publish');
  part.allow(['applicants', 'choices']);
  const publish = { applicants: part.texts('applicants'), choices: part.texts('choices') };
  const personal = [...publish.applicants, ...publish.choices].find((column) => isPersonalColumn(column));
  if (personal !== undefined) part.fail('ADMISSION_PUBLISH_PERSONAL', 'publish', { column: personal });
  return publish;
}

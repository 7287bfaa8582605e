import { expect, test, vi } from 'vitest';
import type { Checked, Finding } from '../../page/check.ts';
import { checkRound } from '../../page/check.ts';
import { findFamily } from '../../page/family.ts';
import { bytesOf, hexOf, sha256 } from '../../page/sha256.ts';
import { sm3 } from '../../page/sm3.ts';
import { findCutoffs } from '../check/find-cutoffs.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { Mechanism, Rules, Ties } from '../rules.ts';
import { runRound } from '../run-round.ts';
import { explainApplicant } from '../sheet/explain-applicant.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import type { Tables } from '../testing/build-market.ts';
import { randomTables, testRandom } from '../testing/random-tables.ts';
import { testPorts } from '../testing/test-ports.ts';
import { decodeUtf8 } from '@junheng/csv';
import { writeResult } from './write-result.ts';
import { writeTranscript } from './write-transcript.ts';

vi.setConfig({ testTimeout: 120_000 });

const join = (chunks: Iterable<Uint8Array>): string => [...chunks].map((chunk) => decodeUtf8(chunk)).join('');

/** Runs a round in the engine and gives what would be published. */
async function publish(tables: Tables, rules: Rules, mechanism: Mechanism, ties: Ties, seed: string) {
  const market = buildMarket(tables, rules);
  const names = ['applicants', 'choices', 'pools'] as const;
  const files = names.map((name) => {
    const hash = hexOf(sha256(bytesOf(tables[name])));
    return { name: `${name}.csv`, sealed: hash, published: hash };
  });
  const inputs = { market, rules, mechanism, ties, seed, files, program: 'p' };
  const ports = testPorts(rules.hash);
  const outcome = unwrap(await runRound(inputs, ports));
  const result = join(writeResult(market, outcome.placed));
  const published = new Map([
    ...names.map((name) => [`${name}.csv`, tables[name]] as const),
    ['result.csv', result] as const,
    [
      'transcript.jsonl',
      join(writeTranscript(inputs, outcome, ports.hash, hexOf(sha256(bytesOf(result))))),
    ] as const,
    ['inputs.sha256', files.map((file) => `${file.sealed}  ${file.name}\n`).join('')] as const,
  ]);
  return { inputs, outcome, published };
}

function check(published: ReadonlyMap<string, string>): { findings: Finding[]; checked: Checked } {
  const steps = checkRound(new Map([...published].map(([name, text]) => [name, bytesOf(text)])));
  const findings: Finding[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { findings, checked: step.value };
    findings.push(step.value);
  }
}

test('[A36] the page’s SHA-256 and SM3 give the published test vectors', () => {
  expect(hexOf(sha256(bytesOf('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(hexOf(sha256(bytesOf('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hexOf(sm3(bytesOf('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(hexOf(sm3(bytesOf('abcd'.repeat(16))))).toBe(
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
});

const KINDS: readonly (readonly [Mechanism, Ties, Partial<Rules>])[] = [
  ['da', 'single', {}],
  ['da', 'multiple', {}],
  ['da', 'single', { hash: 'sm3' }],
  ['ia', 'single', {}],
  ['ia', 'multiple', {}],
  ['sd', 'multiple', {}],
  ['parallel', 'single', { batches: [2, 1] }],
  ['ttc', 'single', {}],
  ['ttc', 'multiple', {}],
  ['da', 'single', { draw: 'ring' }],
  ['da', 'single', { draw: 'ringRemaining' }],
  ['da', 'single', { draw: 'shuffle' }],
];

test.each(KINDS)('[A34] the page recomputes %s with %s ties %j', async (mechanism, ties, part) => {
  const random = testRandom(mechanism.length * 31 + ties.length);
  const rules = { ...DEFAULT_RULES, ...part };
  for (let round = 0; round < 12; round += 1) {
    const size = { applicants: 1 + Math.floor(random() * 60), pools: 1 + Math.floor(random() * 6) };
    const tables = randomTables(random, { ...size, mostChoices: 5, mostSeats: 6, priorities: 3 });
    const { published, outcome } = await publish(
      tables,
      rules,
      mechanism,
      ties,
      `round ${round}|start=3;step=7`,
    );
    const { findings, checked } = check(published);
    expect(findings.filter((finding) => !finding.isRight)).toEqual([]);
    expect([...checked.got]).toEqual([...outcome.placed]);
  }
});

/** Random rounds with twins, reserves in order, stages and keys. */
function richTables(random: () => number, areListsOwn = false): Tables {
  const below = (bound: number): number => Math.floor(random() * bound);
  const people = Array.from({ length: 24 }, (_, a) => ({
    group: a < 8 ? `g${a >> 1}` : '',
    rural: random() < 0.4,
  }));
  const lists = people.map(() => ['x', 'y', 'z'].toSorted(() => random() - 0.5).slice(0, 1 + below(3)));
  const rows = people.flatMap(({ group }, a) => {
    const list = lists[group === '' || areListsOwn ? a : a & ~1] as string[];
    return list.map(
      (pool, i) =>
        `a${a},${2 * i + 1},${pool},${below(3)},${below(4) === 0 ? '' : `201${below(9)}-0${1 + below(9)}-11`}`,
    );
  });
  return {
    applicants: `applicant,group,entitlements\n${people.map((p, a) => `a${a},${p.group},${p.rural && p.group === '' ? 'rural' : ''}\n`).join('')}`,
    pools: `pool,school,seats,reserveFor,order,floor\nx,s1,${1 + below(6)},,2,\ny,s2,${1 + below(5)},,1,\nz,s3,3,,,${below(2)}\nxr,s1,2,rural,1,1\nyr,s2,2,rural,2,\n`,
    choices: `applicant,rank,pool,priority,since\n${rows.join('\n')}\n`,
  };
}

const POLICIES = ['together', 'extra', 'split', 'joinBetter', 'joinWorse'] as const;

test.each(POLICIES)(
  '[A34] [A12] [A13] [A14] the page recomputes rounds with groups (%s), ordered reserves, stages and keys',
  async (groups) => {
    const random = testRandom(groups.length);
    for (let round = 0; round < 40; round += 1) {
      const rules: Rules = {
        ...DEFAULT_RULES,
        groups,
        keys: [{ column: 'since', order: round % 2 === 0 ? 'ascending' : 'descending' }],
        stages:
          round % 3 === 0
            ? [
                { name: 'r', serves: 'reserved', unusedToOpen: true },
                { name: 'o', serves: 'open', unusedToOpen: false },
              ]
            : round % 3 === 1
              ? [
                  { name: 'o', serves: 'open', unusedToOpen: false },
                  {
                    name: 'line',
                    serves: 'all',
                    unusedToOpen: true,
                    belowOpenLine: round % 2,
                    keep: { reserve: 'rural', share: 0.5, round: round % 4 === 1 ? 'up' : 'down' },
                  },
                ]
              : DEFAULT_RULES.stages,
      };
      const mechanism = (['da', 'ia', 'parallel'] as const)[round % 3] as Mechanism;
      const { published, outcome } = await publish(
        richTables(random, groups.startsWith('join')),
        rules,
        mechanism,
        round % 2 === 0 ? 'single' : 'multiple',
        `s${round}`,
      );
      const { findings, checked } = check(published);
      expect([...checked.got]).toEqual([...outcome.placed]);
      expect(findings.filter((finding) => !finding.isRight)).toEqual([]);
    }
  },
);

test('[A31] the engine’s sheet and the page give the same reason for every choice, and every reason is true', async () => {
  const random = testRandom(77);
  const seen = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const tables = randomTables(random, {
      applicants: 40,
      pools: 5,
      mostChoices: 5,
      mostSeats: 6,
      priorities: 2,
    });
    const mechanism = (['da', 'ia', 'sd'] as const)[round % 3] as Mechanism;
    const { inputs, outcome, published } = await publish(
      tables,
      DEFAULT_RULES,
      mechanism,
      'single',
      `s${round}`,
    );
    const { checked } = check(published);
    const cutoffs = findCutoffs(inputs.market, outcome);
    checked.round.ids.forEach((id, applicant) => {
      const sheet = explainApplicant(inputs, outcome, cutoffs, applicant);
      const family = findFamily(checked, id);
      expect(family?.choices.map((choice) => choice.reason)).toEqual(
        sheet.choices.map((choice) => choice.reason),
      );
      expect(family?.choices.map((choice) => choice.ticket)).toEqual(
        sheet.choices.map((choice) => choice.ticket),
      );
      for (const choice of sheet.choices) {
        seen.add(choice.reason);
        if (choice.reason === 'ticket' && mechanism !== 'sd')
          expect(choice.ticket > (choice.cutoff?.ticket ?? '')).toBe(true);
        if (choice.reason === 'priority') expect(choice.priority).toBeLessThan(choice.cutoff?.priority ?? 0);
        if (choice.reason === 'given') expect(choice.pool).toBe(sheet.pool);
      }
    });
  }
  expect([...seen].toSorted()).toEqual(['full', 'given', 'notNeeded', 'priority', 'ticket']);
});

test('[A22] every line of the transcript carries the hash of the line before, and a changed line is found', async () => {
  const tables = randomTables(testRandom(5), {
    applicants: 600,
    pools: 4,
    mostChoices: 3,
    mostSeats: 90,
    priorities: 2,
  });
  const { published } = await publish(tables, DEFAULT_RULES, 'da', 'single', 's');
  const text = published.get('transcript.jsonl') as string;
  const lines = text.split('\n').slice(0, -1);
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
    'round',
    'pools',
    'outcomes',
    'outcomes',
    'outcomes',
    'end',
  ]);
  const changed = text.replace(/"a300","(.)/u, '"a300","g');
  const { findings } = check(new Map([...published, ['transcript.jsonl', changed]]));
  expect(findings.find((finding) => !finding.isRight)).toMatchObject({
    what: 'chain',
    file: 'transcript.jsonl',
    line: 4,
  });
});

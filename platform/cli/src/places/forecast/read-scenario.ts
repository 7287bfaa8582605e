import { CHANGE_KINDS, STAGES } from '@junheng/places';
import type { Change, Scenario } from '@junheng/places';
import { readObject } from './json-reader.ts';
import type { JsonReader } from './json-reader.ts';

const REACHES = ['entrants', 'all'] as const;

/** Reads one scenario: `{ "name", "merging"?: { "on", "reason" }, "changes": [ … ] }`. */
export function readScenario(root: unknown, otherwise: string): Scenario {
  return scenarioOf(readObject(root, ''), otherwise);
}

/** Reads a what-if file: one scenario, or `{ "scenarios": [ … ] }`. */
export function readScenarios(root: unknown, otherwise: string): Scenario[] {
  const reader = readObject(root, '');
  if (!reader.has('scenarios')) return [scenarioOf(reader, otherwise)];
  return reader.list('scenarios').map((one, index) => scenarioOf(one, `${otherwise} ${index + 1}`));
}

function scenarioOf(reader: JsonReader, otherwise: string): Scenario {
  const merging = reader.object('merging');
  return {
    name: reader.textOrNull('name') ?? otherwise,
    merging:
      merging === null
        ? { on: false, reason: '' }
        : { on: merging.truth('on'), reason: merging.textOrNull('reason') ?? '' },
    changes: reader.list('changes').map(readChange),
  };
}

function readChange(reader: JsonReader): Change {
  const kind = reader.choice('kind', CHANGE_KINDS);
  const base = { year: reader.number('year'), reason: reader.textOrNull('reason') ?? '' };
  const stage = (): (typeof STAGES)[number] => reader.choice('stage', STAGES);
  switch (kind) {
    case 'estate':
      return { kind, ...base, zone: reader.text('zone'), flats: reader.number('flats') };
    case 'newSchool':
      return {
        kind,
        ...base,
        school: reader.text('school'),
        zone: reader.textOrNull('zone') ?? '',
        stage: stage(),
        places: reader.number('places'),
        takes: reader.has('takes') ? reader.shares('takes') : {},
        reach: reader.choice('reach', REACHES, 'entrants'),
      };
    case 'places':
      return {
        kind,
        ...base,
        school: reader.text('school'),
        stage: stage(),
        places: reader.number('places'),
      };
    case 'changedZone':
      return {
        kind,
        ...base,
        stage: stage(),
        from: reader.text('from'),
        to: reader.text('to'),
        share: reader.number('share'),
        reach: reader.choice('reach', REACHES, 'entrants'),
      };
    case 'closedSchool':
      return { kind, ...base, stage: stage(), school: reader.text('school'), into: reader.shares('into') };
    case 'transfer':
      return {
        kind,
        ...base,
        grade: reader.text('grade'),
        from: reader.textOrNull('from'),
        to: reader.textOrNull('to'),
        pupils: reader.number('pupils'),
      };
    case 'arrivals':
      return {
        kind,
        ...base,
        stage: stage(),
        zone: reader.textOrNull('zone'),
        pupils: reader.number('pupils'),
        years: reader.numberOr('years', 1),
      };
    case 'policy':
      return {
        kind,
        ...base,
        stage: stage(),
        factor: reader.number('factor'),
        years: reader.numberOr('years', 1),
      };
    case 'override':
      return {
        kind,
        ...base,
        school: reader.text('school'),
        stage: stage(),
        grade: reader.textOrNull('grade'),
        pupils: reader.number('pupils'),
      };
  }
}

import { recordTargetValue } from '@junheng/contract';
import type { Target } from '@junheng/contract';
import { recordValue } from '@junheng/domain';
import { readNumberCell } from '@junheng/records';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../../api/client.ts';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { usePick } from '../../../i18n/words.ts';
import { PasteBlock } from '../../../records/list/paste-block.tsx';
import type { PastedLine } from '../../../records/list/paste-block.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import { readDecimal } from './read-decimal.ts';

/** Values of many targets from a column of Excel: in the order of the list, or with the name or number of each target before it. */
export function PasteValues({ targets }: { readonly targets: readonly Target[] }): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  const today = todayInChina();
  const [day, setDay] = useState(today);
  const [source, setSource] = useState('');
  const hasSource = source.trim().length >= 2;
  const faultOf = (target: Target, value: string | null): string | undefined => {
    if (value === null)
      return say('record.value.error', { example: target.valueUnit === '%' ? '95.5' : '12' });
    const { valueUnit: unit, comparator } = target;
    const judged = recordValue({ unit, comparator }, { day, value }, today);
    if (judged.ok) return hasSource ? undefined : say('record.source.error');
    return judged.error.code === 'PLAN_VALUE_OUT_OF_RANGE'
      ? say(unit === '%' ? 'record.value.percent' : 'record.value.range')
      : say('record.day.error', { today });
  };
  const readLine = (cells: readonly string[], index: number): PastedLine => {
    const [named = ''] = cells;
    const text = cells.at(-1) ?? '';
    const target =
      cells.length === 1
        ? targets[index]
        : targets.find(({ name, nameEn, number }) => [name, nameEn, String(number)].includes(named));
    if (target === undefined)
      return { name: named, cells: [{ text }], fault: say('paste.noTarget'), send: null };
    const name = pick(target.name, target.nameEn);
    if (text === '') return { name, cells: [{ text }], send: null };
    const value = readDecimal(readNumberCell(text, [target.valueUnit]));
    const fault = faultOf(target, value);
    if (value === null || fault !== undefined) return { name, cells: [{ text, fault }], send: null };
    const { id, version } = target;
    const body = { version, day, value, sourceText: source.trim(), sourcePlace: '', fileId: null };
    return {
      name,
      cells: [{ text: value }],
      send: () => callOrThrow(recordTargetValue, { params: { id }, body }),
    };
  };
  return (
    <PasteBlock
      title={say('paste.title')}
      help={say('paste.help')}
      headings={[say('target.name'), say('target.latest')]}
      read={(rows) => rows.map(readLine)}
    >
      <div className="row">
        <Field label={say('record.day')}>
          {(input) => <DayInput {...input} max={today} value={day} onChange={setDay} />}
        </Field>
        <Field label={say('record.source')}>
          {(input) => (
            <Input
              {...input}
              value={source}
              maxLength={300}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
      </div>
    </PasteBlock>
  );
}

import type { ControlState, JudgedControl } from './dengbao.ts';

const states: Readonly<Record<ControlState, readonly [mark: string, zh: string, en: string]>> = {
  met: ['●', '符合', 'met'],
  setting: ['○', '须设置', 'to be set'],
  outside: ['–', '不由本程序负责', 'not by this program'],
  missing: ['▲', '不符合', 'not met'],
};

/** The controls for people: clause, what it asks, how it stands, the value now, and what shows it. */
export function tellControls(controls: readonly JudgedControl[]): string {
  const lines = controls.map(({ clause, level, zh, en, state, value, evidence }) => {
    const [mark, stateZh, stateEn] = states[state];
    const shown = evidence.length === 0 ? '' : `\n    ${evidence.join(' ')}`;
    return `${mark} GB/T 22239 ${clause} · L${level} · ${zh}：${stateZh}\n  ${en}: ${stateEn}\n    ${value}${shown}`;
  });
  const count = (state: ControlState): number => controls.filter((control) => control.state === state).length;
  const sum = (Object.keys(states) as ControlState[])
    .map((state) => `${states[state][1]} ${states[state][2]} ${count(state)}`)
    .join(' · ');
  return [...lines, sum].join('\n');
}

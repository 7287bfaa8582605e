import type { StageRun } from '../blend/forecast-stage.ts';
import { actualStage, actualUnit } from '../blend/stage-totals.ts';
import { cell } from '../model/panel.ts';
import type { Panel } from '../model/panel.ts';
import type { Level, Sample } from './learn-widths.ts';

/** Most samples of one origin, horizon and level; a large district says no more with all its schools. */
const MOST = 1500;

/** First origins, made with hardly any history, that are left out as soon as as many later ones stand. */
const UNRIPE = 3;

/** The past forecasts of a stage run with what came, for each level. A school that closed in between says nothing and is left out. */
export function listSamples(panel: Panel, run: StageRun): Record<Level, Sample[]> {
  const samples: Record<Level, Sample[]> = { cell: [], unit: [], grade: [], stage: [] };
  const { range } = run;
  const grades = range.last - range.first + 1;
  const ripe = run.tests.filter(({ base }) => base.origin >= UNRIPE);
  for (const { base, forecast } of ripe.length >= UNRIPE ? ripe : run.tests) {
    const width = forecast.horizon + 1;
    const stride = Math.max(1, Math.ceil((forecast.members.length * grades) / MOST));
    for (let h = 1; h <= forecast.horizon; h += 1) {
      const year = base.origin + h;
      const add = (level: Level, value: number, actual: number): void => {
        if (!Number.isNaN(actual) && (actual > 0 || level === 'cell'))
          samples[level].push({ origin: base.origin, years: h, forecast: value, actual });
      };
      forecast.members.forEach((unit, row) => {
        let total = 0;
        const isPicked = row % stride === 0;
        const whole = actualUnit(panel, unit, year);
        for (let grade = 0; grade < grades; grade += 1) {
          const value = forecast.cells[(row * grades + grade) * width + h] as number;
          total += value;
          if (isPicked && value > 0 && !Number.isNaN(whole))
            add('cell', value, cell(panel, unit, range.first + grade, year));
        }
        if (isPicked) add('unit', total, whole);
      });
      let all = 0;
      for (let grade = 0; grade < grades; grade += 1) {
        const value = forecast.district[grade * width + h] as number;
        all += value;
        add('grade', value, panel.district[(range.first + grade) * panel.years + year] as number);
      }
      add('stage', all, actualStage(panel, range, year));
    }
  }
  return samples;
}

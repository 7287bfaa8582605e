import type { RoomLine } from '@junheng/places';
import { readLanguage } from '../../standards/language.ts';
import type { Language } from '../../standards/language.ts';
import { stageRows } from './forecast-json.ts';
import type { ForecastRun } from './run-forecast.ts';
import { colourMark, STAGE_WORDS } from './words.ts';

const MOST_LINES = 40;

/** A forecast in words: totals by stage, where places run short or stand empty, and how wrong such forecasts were. */
export function forecastText(run: ForecastRun): string {
  const language = readLanguage();
  const put = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const { forecast } = run;
  const lines: string[] = [
    put(
      `学龄人口预测:数据截至 ${forecast.from} 年,预测到 ${forecast.from + forecast.years} 年`,
      `Pupil forecast: data to ${forecast.from}, forecast to ${forecast.from + forecast.years}`,
    ),
  ];
  for (const stage of forecast.main.sheet.stages) {
    const rows = stageRows(forecast, forecast.main.sheet).filter((row) => row.stage === stage.stage);
    lines.push('', `${STAGE_WORDS[stage.stage][language]}`);
    for (const row of rows) {
      const range = `${Math.round(row.low)}–${Math.round(row.high)}`;
      lines.push(`  ${row.year}  ${Math.round(row.pupils)}  (80 %: ${range})`);
    }
  }
  lines.push('', ...warningLines(forecast.main.room, language, put));
  for (const scenario of forecast.whatIfs) {
    lines.push('', `${put('假设', 'What if')}: ${scenario.name}`);
    lines.push(...warningLines(scenario.room, language, put));
  }
  lines.push(
    '',
    put(
      '以往这样的预测错了多少(学校总数 / 全区,%)',
      'How wrong such forecasts were (school totals / district, %)',
    ),
  );
  for (const one of forecast.backtest) {
    const peers = put(
      `沿用去年 ${one.naive.toFixed(1)},五年升级比 ${one.progression.toFixed(1)}`,
      `same as last year ${one.naive.toFixed(1)}, five-year progression ${one.progression.toFixed(1)}`,
    );
    lines.push(
      `  ${put(`提前 ${one.years} 年`, `${one.years} year(s) ahead`)}  ${one.mape.toFixed(1)} / ${one.district.mape.toFixed(1)}  (${peers})`,
    );
  }
  if (forecast.estatesLeftOut > 0)
    lines.push(
      '',
      put(
        `housing.csv 有 ${forecast.estatesLeftOut} 行在 ${forecast.from} 年之后才知道,没有使用;已批未建的楼盘请在 known 列写明何时知道。`,
        `${forecast.estatesLeftOut} rows of housing.csv were not known by ${forecast.from} and are not used; for planned estates give the year they became known in the column “known”.`,
      ),
    );
  return lines.join('\n');
}

function warningLines(
  room: readonly RoomLine[],
  language: Language,
  put: (zh: string, en: string) => string,
): string[] {
  const judged = room.filter((line) => line.years.some((year) => year.places !== null));
  if (judged.length === 0)
    return [
      put(
        '没有学位数(schools.csv 的 places、classes 或 rooms),不作学位预警。',
        'No places are given (places, classes or rooms in schools.csv), so nothing is warned of.',
      ),
    ];
  const told = judged.filter((line) => line.shortage !== null || line.surplus !== null);
  const lines = told.slice(0, MOST_LINES).map((line) => tellLine(line, language, put));
  if (told.length > MOST_LINES) lines.push(`… +${told.length - MOST_LINES}`);
  return lines.length > 0
    ? lines
    : [put('各校各年学位够用,也无富余。', 'Places suffice everywhere, and none stand empty.')];
}

function tellLine(line: RoomLine, language: Language, put: (zh: string, en: string) => string): string {
  const name = line.scope === 'district' ? put('全区', 'District') : line.name;
  const parts: string[] = [];
  const short = line.years.find((year) => year.year === line.shortage);
  if (short !== undefined) {
    const mark = colourMark(short.colour, language);
    const chance = short.overflow === null ? '' : ` ${Math.round(100 * short.overflow)} %`;
    parts.push(
      put(
        `${short.year} 年学位不足(${mark},${Math.round(short.pupils)} 人 / ${short.places} 个学位,超出概率${chance})`,
        `short of places in ${short.year} (${mark}, ${Math.round(short.pupils)} pupils / ${short.places} places, chance${chance})`,
      ),
    );
  }
  const empty = line.years.find((year) => year.year === line.surplus);
  if (empty !== undefined) {
    parts.push(
      put(
        `${empty.year} 年起富余(使用率 ${Math.round(100 * (empty.use ?? 0))} %)`,
        `surplus from ${empty.year} (use ${Math.round(100 * (empty.use ?? 0))} %)`,
      ),
    );
  }
  return `  ${STAGE_WORDS[line.stage][language]} ${name}: ${parts.join(put(';', '; '))}`;
}

import { AREA_NAMES, OWNERSHIP_NAMES, STAGE_NAMES, STAGES, TYPE_NAMES, unitText } from '@junheng/standards';
import type { Citation, CountyItem, LocalText, Pack, Stage } from '@junheng/standards';
import type { Language } from './language.ts';

/** A pack in readable form: every line with its threshold, formula, source and confidence mark. */
export function showText(pack: Pack, language: Language): string {
  const put = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const say = (text: LocalText): string => text[language];
  const cite = (citation: Citation): string => {
    const source = pack.sources.find((candidate) => candidate.id === citation.source);
    const name = source?.number ?? (source === undefined ? citation.source : say(source.title));
    return `〔${citation.confidence}〕${name}${citation.clause ?? ''}`;
  };
  const stages = STAGES.filter((stage) => pack.stages.includes(stage));
  const byStage = (values: Readonly<Partial<Record<Stage, number>>>, comparator: string): string =>
    stages
      .flatMap((stage) =>
        values[stage] === undefined ? [] : [`${say(STAGE_NAMES[stage])} ${comparator} ${values[stage]}`],
      )
      .join(put(',', ', '));
  const list = <Name extends string>(
    names: readonly Name[],
    texts: Readonly<Record<Name, LocalText>>,
  ): string => names.map((name) => say(texts[name])).join(put('、', ', '));

  const lines: string[] = [
    `${say(pack.name)}  ${pack.id}  ${put('版本', 'version')} ${pack.version}`,
    say(pack.summary),
    put(
      `地区 ${pack.region}，自 ${pack.validFrom}${pack.validTo === null ? '' : ` 至 ${pack.validTo}`}`,
      `Region ${pack.region}, from ${pack.validFrom}${pack.validTo === null ? '' : ` to ${pack.validTo}`}`,
    ),
  ];
  if (pack.scope.types.length > 0) {
    lines.push(
      '',
      put('计算范围', 'Scope'),
      `  ${list(pack.scope.types, TYPE_NAMES)}`,
      `  ${list(pack.scope.ownerships, OWNERSHIP_NAMES)};${list(pack.scope.areas, AREA_NAMES)}  ${cite(pack.scope.citation)}`,
    );
  }
  if (pack.scope.teachingSiteMinimum !== null) {
    const least = pack.scope.teachingSiteMinimum;
    lines.push(
      put(
        `  不足 ${least} 人的教学点不计；不计校数的校点并入所属学校。`,
        `  Teaching sites under ${least} pupils are out; sites that do not count are added to their school.`,
      ),
    );
  }
  if (pack.indicators.length > 0) lines.push('', put('逐校指标', 'Indicators of each school'));
  for (const indicator of pack.indicators) {
    const goal = byStage(indicator.thresholds, indicator.comparator);
    const unit = say(unitText(indicator.unit));
    lines.push(
      `  ${indicator.code} ${say(indicator.name)}${unit === '' ? '' : put(`(${unit})`, ` (${unit})`)}`,
      `     ${goal === '' ? put('不设门槛', 'no threshold') : goal}  ${cite(indicator.citation)}`,
      `     = ${indicator.expression}`,
    );
    if (indicator.note !== undefined) lines.push(`     ${say(indicator.note)}`);
    if (indicator.types !== undefined) lines.push(`     ${list(indicator.types, TYPE_NAMES)}`);
    for (const [name, parameter] of Object.entries(indicator.parameters ?? {})) {
      lines.push(`     ${name}:${byStage(parameter.byStage, '=')} ${say(unitText(parameter.unit))}`);
    }
  }
  if (pack.schoolRule !== null) {
    const { mayMiss, floor, citation } = pack.schoolRule;
    lines.push(
      put(
        `  校级判定：最多 ${mayMiss} 项未达门槛，且不低于门槛的 ${floor * 100}%  ${cite(citation)}`,
        `  A school may miss ${mayMiss} threshold, which must reach ${floor * 100} %  ${cite(citation)}`,
      ),
    );
  }
  if (pack.variation !== null) {
    const { mode, comparator, limits, indicators, citation } = pack.variation;
    const which = indicators.join(put('、', ', '));
    lines.push(
      '',
      put('校际差异系数（按在校生数加权）', 'Variation between schools (weighted by pupils)'),
      mode === 'each'
        ? put(
            `  ${which} 每项 ${byStage(limits, comparator)}`,
            `  each of ${which}: ${byStage(limits, comparator)}`,
          )
        : put(
            `  ${which} 的平均值 ${byStage(limits, comparator)}`,
            `  mean of ${which}: ${byStage(limits, comparator)}`,
          ),
      `  ${cite(citation)}`,
    );
  }
  lines.push(...itemLines(pack.countyItems, language, cite));
  if (pack.vetoes.length > 0)
    lines.push('', put('一票否决（county.csv 填 1 表示发生）', 'Vetoes (county.csv: 1 means it happened)'));
  for (const veto of pack.vetoes) lines.push(`  ${veto.code} ${say(veto.name)}  ${cite(veto.citation)}`);
  const itemRelaxations = pack.itemRelaxations ?? [];
  if (pack.relaxations.length + itemRelaxations.length > 0) {
    lines.push(
      '',
      put(
        '放宽开关（默认关闭，在 overrides.json 的 switches 打开）',
        'Relaxations (off; switch on under switches in overrides.json)',
      ),
    );
  }
  for (const relaxation of pack.relaxations) {
    lines.push(
      `  ${relaxation.code} ${relaxation.indicator} ${say(relaxation.name)}  ${cite(relaxation.citation)}`,
    );
  }
  for (const relaxation of itemRelaxations) {
    lines.push(
      `  ${relaxation.code} ${relaxation.part} ${say(relaxation.name)}  ${cite(relaxation.citation)}`,
    );
  }
  if (pack.disputes.length > 0)
    lines.push('', put('来源不一致或未查到原文之处', 'Where sources disagree or nothing official was found'));
  for (const dispute of pack.disputes) lines.push(`  · ${say(dispute)}`);
  lines.push(
    '',
    put(
      '来源（A 官方文本，B 实际系统或地方做法，C 通行但未见原文）',
      'Sources (A official, B seen in practice, C unconfirmed)',
    ),
  );
  for (const source of pack.sources) {
    const note = source.note === undefined ? '' : put(`:${source.note.zh}`, `: ${source.note.en}`);
    lines.push(
      `  ${source.id}  ${say(source.title)}${source.number === undefined ? '' : `(${source.number})`}${note}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(
  items: readonly CountyItem[],
  language: Language,
  cite: (citation: Citation) => string,
): string[] {
  if (items.length === 0) return [];
  const lines = ['', language === 'zh' ? '县级项目' : 'Items of the county'];
  for (const item of items) {
    lines.push(`  ${item.code} ${item.name[language]}  ${cite(item.citation)}`);
    for (const part of item.parts) {
      lines.push(
        `     ${part.code} ${part.name[language]} ${part.comparator} ${part.threshold} ${unitText(part.unit)[language]}`.trimEnd(),
      );
      if (part.expression !== null) lines.push(`     = ${part.expression}`);
    }
    if (item.parts.length === 0) {
      lines.push(
        language === 'zh'
          ? '     填 1（达到）、0（未达到）或写明佐证'
          : '     1 (met), 0 (not met) or evidence',
      );
    }
    if (item.note !== undefined) lines.push(`     ${item.note[language]}`);
  }
  return lines;
}

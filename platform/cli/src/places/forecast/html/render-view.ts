import type { PageData, PageLine, PageState } from './page-shapes.ts';

/** The parts of the page that change with the reader's choices, as HTML. */
export interface PageView {
  readonly chart: string;
  readonly years: string;
  readonly schools: string;
  readonly compare: string;
}

/**
 * Draws what the reader has chosen. The page carries this very function and calls it again when a slider moves, so it uses
 * nothing but its arguments: no import, no helper outside.
 */
export function renderView(data: PageData, state: PageState): PageView {
  const isChinese = data.language === 'zh';
  const put = (zh: string, en: string): string => (isChinese ? zh : en);
  const safe = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const group = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ' ');
  const lineName = (line: PageLine): string =>
    line.scope === 'district' ? put('全区', 'District') : line.name;

  /** Pupils of the estate tried out that come to a line in year h (0 first). */
  const estateOf = (line: PageLine, all: readonly PageLine[], h: number): number => {
    if (state.flats <= 0) return 0;
    const age = data.from + h + 1 - state.finished;
    const table = data.yields[line.stage] ?? [];
    if (age < 0 || table.length === 0) return 0;
    const pupils = state.flats * (table[Math.min(age, table.length - 1)] as number);
    if (line.scope === 'district') return pupils;
    if (state.zone !== '' && line.zone !== state.zone) return 0;
    const peers = all.filter(
      (one) => one.scope === 'school' && (state.zone === '' || one.zone === state.zone),
    );
    if (line.scope === 'zone' && state.zone !== '') return pupils;
    const sum = peers.reduce((total, one) => total + (one.pupils[h] as number), 0);
    return sum > 0 ? (pupils * (line.pupils[h] as number)) / sum : 0;
  };

  interface Shown {
    readonly line: PageLine;
    readonly pupils: number[];
    readonly low: number[];
    readonly high: number[];
    readonly chance: (number | null)[];
    readonly use: (number | null)[];
    readonly colour: (string | null)[];
    readonly shortage: number | null;
    readonly surplus: number | null;
  }

  /** The upper tail of a normal error, from the error function's rational approximation (Abramowitz and Stegun 7.1.26). */
  const tail = (z: number): number => {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.3275911 * x);
    const poly =
      t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const half = (poly * Math.exp(-x * x)) / 2;
    return z >= 0 ? half : 1 - half;
  };

  const show = (line: PageLine, all: readonly PageLine[]): Shown => {
    const isMoved = state.births !== 0 || state.flats > 0;
    const shift = line.pupils.map((_, h) => {
      const births = state.births < 0 ? line.fewer[h] : line.more[h];
      return (Math.abs(state.births) / 100) * (births as number) + estateOf(line, all, h);
    });
    const pupils = line.pupils.map((value, h) => Math.max(0, value + (shift[h] as number)));
    const low = line.low.map((value, h) => Math.max(0, value + (shift[h] as number)));
    const high = line.high.map((value, h) => Math.max(0, value + (shift[h] as number)));
    const use = pupils.map((value, h) => {
      const places = line.places[h];
      return places === null || places === undefined || places <= 0 ? null : value / places;
    });
    const chance = pupils.map((value, h) => {
      const places = line.places[h];
      if (places === null || places === undefined) return null;
      if (!isMoved) return line.chance[h] ?? null;
      const deviation = ((high[h] as number) - (low[h] as number)) / 2.5631;
      return deviation > 0 ? tail((places - value) / deviation) : value > places ? 1 : 0;
    });
    const colour = use.map((value) => {
      let found: string | null = null;
      for (const step of data.steps) if (value !== null && value >= step.from - 1e-12) found = step.colour;
      return found;
    });
    const last = data.steps.length > 0 ? (data.steps[data.steps.length - 1]?.from ?? 1) : 1;
    const at = (index: number): number | null => (index < 0 ? null : data.from + index + 1);
    return {
      line,
      pupils,
      low,
      high,
      chance,
      use,
      colour,
      shortage: at(use.findIndex((value) => value !== null && value >= last - 1e-12)),
      surplus: at(use.findIndex((value) => value !== null && value < data.surplusBelow)),
    };
  };

  const mark = (colour: string | null): string => {
    if (colour === null) return '';
    if (colour === 'red') return `<b class="w-red">▲${put('红', 'red')}</b>`;
    if (colour === 'yellow') return `<b class="w-yellow">◆${put('黄', 'yellow')}</b>`;
    return `<b>${safe(colour)}</b>`;
  };
  const percent = (value: number | null): string => (value === null ? '—' : `${Math.round(100 * value)} %`);

  const scenario = data.scenarios[state.scenario] ?? data.scenarios[0];
  const all = (scenario?.lines ?? []).filter((line) => line.stage === state.stage);
  const pick = (lines: readonly PageLine[]): PageLine | undefined =>
    lines.find((line) => `${line.scope}|${line.name}` === state.focus) ??
    lines.find((line) => line.scope === 'district');
  const focus = pick(all);
  if (focus === undefined) return { chart: '', years: '', schools: '', compare: '' };
  const shown = show(focus, all);
  const yearAt = (h: number): number => data.from + h + 1;

  const drawChart = (): string => {
    const [width, height, left, bottom, top] = [880, 320, 56, 28, 14];
    const first = data.firstYear;
    const span = Math.max(1, data.from + data.years - first);
    const numbers = [
      ...focus.past.flatMap((value) => (value === null ? [] : [value])),
      ...shown.low,
      ...shown.high,
      ...focus.places.flatMap((value) => (value === null || value === 0 ? [] : [value])),
    ];
    const most = Math.max(...numbers) * 1.05;
    const least = Math.max(0, Math.min(...numbers) * 0.9);
    const x = (year: number): number => left + ((year - first) * (width - left - 12)) / span;
    const y = (value: number): number =>
      height - bottom - ((value - least) * (height - bottom - top)) / Math.max(1e-9, most - least);
    const point = (year: number, value: number): string => `${x(year).toFixed(1)},${y(value).toFixed(1)}`;
    const past = focus.past.flatMap((value, at) => (value === null ? [] : [point(first + at, value)]));
    const now = focus.past[focus.past.length - 1];
    const start = now === null || now === undefined ? [] : [point(data.from, now)];
    const future = [...start, ...shown.pupils.map((value, h) => point(yearAt(h), value))];
    const band = [
      ...start,
      ...shown.high.map((value, h) => point(yearAt(h), value)),
      ...shown.low.map((value, h) => point(yearAt(h), value)).toReversed(),
    ];
    const course = (change: readonly number[]): string =>
      [...start, ...focus.pupils.map((value, h) => point(yearAt(h), value + (change[h] as number)))].join(
        ' ',
      );
    const places = focus.places.flatMap((value, h) =>
      value === null
        ? []
        : [
            `<line class="room" x1="${(x(yearAt(h)) - x(first + 1) / 2 + x(first) / 2).toFixed(1)}" x2="${(x(yearAt(h)) + x(first + 1) / 2 - x(first) / 2).toFixed(1)}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/>`,
          ],
    );
    const ticks = [0, 1, 2, 3, 4].map((at) => {
      const value = least + ((most - least) * at) / 4;
      return `<line class="track" x1="${left}" x2="${width - 12}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/><text class="txt" x="${left - 6}" y="${(y(value) + 3).toFixed(1)}" text-anchor="end">${group(value)}</text>`;
    });
    const every = Math.max(1, Math.ceil(span / 12));
    const years = Array.from({ length: span + 1 }, (_, at) => first + at)
      .filter((year) => (year - data.from) % every === 0)
      .map(
        (year) =>
          `<text class="txt" x="${x(year).toFixed(1)}" y="${height - 8}" text-anchor="middle">${year}</text>`,
      );
    const dots = shown.pupils.map((value, h) => {
      const kind = shown.colour[h] === 'red' ? 'dot-fail' : 'dot';
      return `<circle class="${kind}" cx="${x(yearAt(h)).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5"><title>${yearAt(h)}: ${group(value)} (${group(shown.low[h] as number)}–${group(shown.high[h] as number)})</title></circle>`;
    });
    const title = `${safe(lineName(focus))} ${put('学生数', 'pupils')} ${first}–${data.from + data.years}`;
    return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${ticks.join('')}${years.join('')}<line class="now" x1="${x(data.from).toFixed(1)}" x2="${x(data.from).toFixed(1)}" y1="${top}" y2="${height - bottom}"/><polygon class="band" points="${band.join(' ')}"/><polyline class="course" points="${course(focus.fewer)}"/><polyline class="course" points="${course(focus.more)}"/>${places.join('')}<polyline class="line past" points="${past.join(' ')}"/><polyline class="line" points="${future.join(' ')}"/>${dots.join('')}</svg><p class="small">${put('实线:学生数;色带:80 % 区间;虚线:低、高出生方案;横线:学位数;圆点为红:达到红色预警。', 'Line: pupils; band: 80 % interval; dashed: low and high births; bars: places; red dots: red warning.')}</p>`;
  };

  const drawYears = (): string => {
    const heads = put(
      '年份,学生数,80 % 区间,所需班数,学位数,使用率,预警,学位不足的概率',
      'Year,Pupils,80 % interval,Classes needed,Places,Use,Warning,Chance of shortage',
    ).split(',');
    const rows = shown.pupils.map((value, h) => {
      const places = focus.places[h] ?? null;
      const classes = focus.classes[h] ?? null;
      return `<tr><th scope="row">${yearAt(h)}</th><td class="n">${group(value)}</td><td class="n">${group(shown.low[h] as number)}–${group(shown.high[h] as number)}</td><td class="n">${classes === null ? '—' : classes}</td><td class="n">${places === null ? '—' : group(places)}</td><td class="n">${percent(shown.use[h] ?? null)}</td><td>${mark(shown.colour[h] ?? null)}</td><td class="n">${percent(shown.chance[h] ?? null)}</td></tr>`;
    });
    return `<table><thead><tr>${heads.map((head, at) => `<th${at > 0 && at !== 6 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  };

  const drawSchools = (): string => {
    const MOST = 400;
    const lines = all
      .filter((line) => line.scope !== 'district')
      .map((line) => show(line, all))
      .toSorted(
        (a, b) =>
          (a.line.scope === b.line.scope ? 0 : a.line.scope === 'zone' ? -1 : 1) ||
          (a.shortage ?? 9999) - (b.shortage ?? 9999) ||
          Math.max(...b.use.map((use) => use ?? 0)) - Math.max(...a.use.map((use) => use ?? 0)) ||
          (a.line.name < b.line.name ? -1 : 1),
      );
    const heads = shown.pupils.map((_, h) => `<th class="n" scope="col">${yearAt(h)}</th>`).join('');
    const rows = lines.slice(0, MOST).map((one) => {
      const cells = one.pupils.map((value, h) => {
        const colour = one.colour[h];
        const kind = colour === 'red' ? 'c-red' : colour === 'yellow' ? 'c-yellow' : '';
        const use = one.use[h] ?? null;
        return `<td class="n ${kind}">${group(value)}${use === null ? '' : `<small>${colour === 'red' ? '▲' : colour === 'yellow' ? '◆' : ''}${percent(use)}</small>`}</td>`;
      });
      const key = `${one.line.scope}|${one.line.name}`;
      return `<tr><th scope="row"><button type="button" data-focus="${safe(key)}">${safe(lineName(one.line))}</button>${one.line.scope === 'zone' ? `<small>${put('片区', 'zone')}</small>` : ''}</th>${cells.join('')}<td class="n">${one.shortage ?? '—'}</td><td class="n">${one.surplus ?? '—'}</td></tr>`;
    });
    const more = lines.length > MOST ? `<p class="small">… +${lines.length - MOST}</p>` : '';
    return `<div class="scroll"><table class="heat"><thead><tr><th scope="col">${put('片区、学校', 'Zone, school')}</th>${heads}<th class="n" scope="col">${put('何时不足', 'Short in')}</th><th class="n" scope="col">${put('何时富余', 'Surplus in')}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${more}`;
  };

  const drawCompare = (): string => {
    const rows = data.scenarios.map((one, at) => {
      const lines = one.lines.filter((line) => line.stage === state.stage);
      const line = pick(lines);
      if (line === undefined) return '';
      const view = show(line, lines);
      const count = (colour: string): number =>
        lines.filter((other) => other.scope === 'school' && show(other, lines).colour.includes(colour))
          .length;
      const last = view.pupils.length - 1;
      return `<tr${at === state.scenario ? ' class="is-current"' : ''}><th scope="row">${safe(one.name)}</th><td class="n">${group(view.pupils[last] ?? 0)}</td><td class="n">${focus.places[last] === null ? '—' : percent(Math.max(...view.use.map((use) => use ?? 0)))}</td><td class="n">${view.shortage ?? '—'}</td><td class="n">${view.surplus ?? '—'}</td><td class="n">${count('red')}</td><td class="n">${count('yellow')}</td></tr>`;
    });
    const heads = put(
      `方案,${data.from + data.years} 年学生数,最高使用率,何时不足,何时富余,红色学校数,黄色学校数`,
      `Scenario,Pupils in ${data.from + data.years},Highest use,Short in,Surplus in,Schools red,Schools yellow`,
    ).split(',');
    return `<table><caption>${safe(lineName(focus))}</caption><thead><tr>${heads.map((head, at) => `<th${at > 0 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  };

  return { chart: drawChart(), years: drawYears(), schools: drawSchools(), compare: drawCompare() };
}

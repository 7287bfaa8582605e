import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartPanel } from './sections/annex-tables.ts';
import { CHART_HEIGHT, CHART_WIDTH, drawTargetChart } from './draw-target-chart.ts';
import { makeTarget } from './make-facts-for-tests.ts';
import { digitsWidth, drawDigits } from './sections/stroke-digits.ts';

const value = fc.integer({ min: -5000, max: 50_000 }).map((units) => (units / 10).toFixed(1));

test('[P80] a chart shows the recorded values inside its frame, without a font, whatever the values are', () => {
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 5 }),
      fc.option(value),
      fc.option(value),
      (values, base, goal) => {
        const recorded = values.map((one, index) => ({
          day: `202${5 + index}-09-01`,
          value: one,
          source: { kind: 'typed', text: '', place: '' },
          recordedBy: '',
          recordedAt: '',
        }));
        const change = { values: recorded, latest: recorded.at(-1) ?? null, baseValue: base, value: goal };
        const svg = drawTargetChart(chartPanel(makeTarget(1, { ...change, path: [], forecast: null })));
        expect(svg).not.toContain('<text');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        for (const match of svg.matchAll(/c[xy]="([^"]+)"/gu)) {
          const place = Number(match[1]);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(Math.max(CHART_WIDTH, CHART_HEIGHT));
        }
      },
    ),
  );
});

test('[P80] a chart tells unknown from reached by its mark', () => {
  const draw = (state: 'onTrack' | 'behind' | 'noData'): string =>
    drawTargetChart(chartPanel(makeTarget(1, { state })));
  expect(draw('onTrack')).toContain('r="4" fill="#0b6e6e"');
  expect(draw('behind')).toContain('l5 9h-10z');
  expect(draw('noData')).toContain('stroke-dasharray="2 1.4"');
  expect(draw('noData')).not.toContain('#0b6e6e');
});

test('[P80] every digit has lines of its own, and a longer number is wider', () => {
  const at = { x: 0, y: 10, height: 10, colour: '#000' };
  const drawn = new Set(
    [...'0123456789.-%'].map((letter) => drawDigits(letter, at).replace(/<g[^>]*>/u, '')),
  );
  expect(drawn.size).toBe(13);
  fc.assert(
    fc.property(fc.nat(99_999), (number) => {
      expect(digitsWidth(`${number}0`, 10)).toBeGreaterThan(digitsWidth(String(number), 10));
      expect(drawDigits(String(number), at)).not.toContain('<text');
    }),
  );
});

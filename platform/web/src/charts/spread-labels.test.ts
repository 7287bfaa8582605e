import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

test('labels never overlap and keep their order', () => {
  const heights = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(heights, (ys) => {
      const labels = ys.map((y, index) => ({ y, text: String(index), colour: '' }));
      const placed = spreadLabels(labels, 15, [10, 200]);
      expect(placed).toHaveLength(ys.length);
      for (const [index, label] of placed.entries()) {
        const above = placed[index - 1];
        if (above !== undefined) expect(label.y - above.y).toBeGreaterThanOrEqual(15 - 1e-9);
        expect(label.y).toBeLessThanOrEqual(200);
      }
    }),
  );
});

/**
 * `node scripts/place-pictures.ts`: makes the sample district's files of places again and draws the pictures of the documents into
 * docs/public/screens: the forecast, a new school tried out, the zones and the sites. A command that is not built yet is left out.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure-install.mjs';

const SAMPLE = join(root, 'docs', 'public', 'sample', 'places');
const SCREENS = join(root, 'docs', 'public', 'screens');
const STYLE =
  'text{font:10px sans-serif;fill:#59636e}.track{stroke:#d9dee3}.now{stroke:#d9dee3}.band{fill:#0b5a6b;opacity:.16}.course{fill:none;stroke:#59636e;stroke-dasharray:5 4}.room{stroke:#1f2328;stroke-width:2}.line{fill:none;stroke:#0b5a6b;stroke-width:2}.dot{fill:#0b5a6b}.dot-fail{fill:#b23a16}';
const COLOURS = ['#8fc1b5', '#e3b587', '#a7b8dc', '#d9a3ac', '#bccf8e', '#c7b1d8', '#e6d38a', '#9fc9dd'];
const EDGE = 900;

interface Block {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function junheng(words: readonly string[]): string {
  const main = join(root, 'platform', 'cli', 'src', 'main.ts');
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', INIT_CWD: root };
  const run = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  if (run.status === 2) throw new Error(run.stderr);
  return run.stdout;
}

/** Takes the first drawing of a page and gives it the style that the page has. */
function takeChart(page: string): string {
  const chart = /<div id="chart"><svg ([\s\S]*?)<\/svg>/u.exec(page)?.[1];
  if (chart === undefined) throw new Error('the page holds no chart');
  const body = chart.replace('>', `><style>${STYLE}</style><rect width="880" height="320" fill="#fff"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${body}</svg>\n`;
}

/** Blocks as squares in the colour of their school, schools as dots, new ones as stars. */
function drawMap(
  blocks: readonly Block[],
  assignment: Readonly<Record<string, string>>,
  seats: ReadonlyMap<string, string>,
  title: string,
): string {
  const width = Math.max(...blocks.map((block) => block.x)) + EDGE;
  const height = Math.max(...blocks.map((block) => block.y)) + EDGE;
  const schools = [...seats.keys()];
  const at = new Map(blocks.map((block) => [block.id, block]));
  const squares = blocks.map((block) => {
    const colour = COLOURS[schools.indexOf(assignment[block.id] ?? '') % COLOURS.length] ?? '#eee';
    return `<rect x="${block.x - EDGE / 2}" y="${height - block.y - EDGE / 2}" width="${EDGE}" height="${EDGE}" fill="${colour}"/>`;
  });
  const borders = blocks.flatMap((block) =>
    [
      { dx: EDGE, dy: 0 },
      { dx: 0, dy: EDGE },
    ].flatMap(({ dx, dy }) => {
      const other = blocks.find((one) => one.x === block.x + dx && one.y === block.y + dy);
      if (other === undefined || assignment[other.id] === assignment[block.id]) return [];
      const [x, y] = [block.x + EDGE / 2, height - block.y - EDGE / 2];
      return dx > 0
        ? [`<line x1="${x}" x2="${x}" y1="${y}" y2="${y + EDGE}"/>`]
        : [`<line x1="${x - EDGE}" x2="${x}" y1="${y}" y2="${y}"/>`];
    }),
  );
  const dots = [...seats].map(([school, id]) => {
    const block = at.get(id);
    if (block === undefined) return '';
    const isNew = school.startsWith('候选');
    return `<circle cx="${block.x}" cy="${height - block.y}" r="${isNew ? 520 : 260}" fill="${isNew ? '#b23a16' : '#1f2328'}"><title>${school}</title></circle>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>${squares.join('')}<g stroke="#1f2328" stroke-width="90">${borders.join('')}</g>${dots.join('')}</svg>\n`;
}

async function readSample<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(SAMPLE, name), 'utf8')) as Shape;
}

spawnSync(process.execPath, [join(root, 'platform', 'sample', 'src', 'places', 'write-places.ts')]);
const folder = await mkdtemp(join(tmpdir(), 'junheng-pictures-'));
try {
  const page = join(folder, 'page.html');
  const whatIf = join(SAMPLE, 'what-if-new-school.json');
  junheng([
    'places',
    'forecast',
    SAMPLE,
    '--from',
    '2025',
    '--years',
    '8',
    '--what-if',
    whatIf,
    '--html',
    page,
  ]);
  await writeFile(join(SCREENS, 'places-forecast.svg'), takeChart(await readFile(page, 'utf8')));
  if (existsSync(join(root, 'platform', 'cli', 'src', 'commands', 'places', 'zone.ts'))) {
    const zoning = await readSample<{
      blocks: Block[];
      schools: { id: string; block: string }[];
    }>('zone.json');
    const found = JSON.parse(
      junheng([
        'places',
        'zone',
        join(SAMPLE, 'zone.json'),
        '--seconds',
        '20',
        '--iterations',
        '300',
        '--seed',
        '1',
        '--json',
      ]),
    ) as { assignment: Record<string, string> };
    const seats = new Map(zoning.schools.map((school) => [school.id, school.block]));
    const drawing = drawMap(zoning.blocks, found.assignment, seats, '云岭区小学招生范围');
    await writeFile(join(SCREENS, 'places-zones.svg'), drawing);
  }
  if (existsSync(join(root, 'platform', 'cli', 'src', 'commands', 'places', 'site.ts'))) {
    const siting = await readSample<{
      customers: Block[];
      sites: { id: string; customer: string }[];
    }>('site.json');
    const found = JSON.parse(
      junheng(['places', 'site', join(SAMPLE, 'site.json'), '--seconds', '20', '--seed', '1', '--json']),
    ) as { open: string[]; assignment: Record<string, string> };
    const seats = new Map(
      siting.sites.filter((site) => found.open.includes(site.id)).map((site) => [site.id, site.customer]),
    );
    const drawing = drawMap(siting.customers, found.assignment, seats, '云岭区新建一所小学的选址');
    await writeFile(join(SCREENS, 'places-site.svg'), drawing);
  }
} finally {
  await rm(folder, { recursive: true });
}

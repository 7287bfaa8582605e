// Shows what the checks find. Everything above is the logic; here is only the screen.
import type { Checked, Finding } from './check.ts';
import { checkRound } from './check.ts';
import { findFamily } from './family.ts';
import { bytesOf, hexOf, sha256 } from './sha256.ts';
import { TEXTS } from './texts.ts';

const NEEDED = ['applicants.csv', 'choices.csv', 'pools.csv', 'result.csv', 'transcript.jsonl', 'inputs.sha256'];

const files = new Map<string, Uint8Array>();
let language: 'zh' | 'en' = 'zh';
let findings: Finding[] = [];
let checked: Checked | undefined;
let problem: { readonly what: 'missing' | 'unreadable'; readonly detail: string } | undefined;
let isWorking = false;
/** Files that somebody chose, as against those that came inside this page. */
let chosenFiles = new Set<string>();
let reading: Promise<unknown> = Promise.resolve();

const words = (): (typeof TEXTS)['zh' | 'en'] => TEXTS[language];
const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Makes an element with text and children; text never becomes markup. */
function make(tag: string, text = '', className = '', children: readonly HTMLElement[] = []): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  node.className = className;
  node.append(...children);
  return node;
}

function makeRow(cells: readonly { readonly label: string; readonly text: string; readonly className?: string }[]): HTMLElement {
  const nodes = cells.map(({ label, text, className }) => {
    const cell = make('td', text, className ?? '');
    cell.dataset['label'] = label;
    return cell;
  });
  return make('tr', '', '', nodes);
}

function makeTable(header: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const head = make('thead', '', '', [
    make(
      'tr',
      '',
      '',
      header.map((text) => make('th', text)),
    ),
  ]);
  return make('table', '', '', [head, make('tbody', '', '', rows)]);
}

function draw(): void {
  const t = words();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = t.title;
  for (const name of [
    'title',
    'lead',
    'other',
    'choose',
    'run',
    'checks',
    'find',
    'findHelp',
    'findButton',
    'announced',
    'pasteHelp',
    'root',
    'seed',
    'last',
  ] as const) {
    element(`t-${name}`).textContent = t[name];
  }
  element('t-chooseHelp').textContent = fill(t.chooseHelp, { names: NEEDED.join(language === 'zh' ? '、' : ', ') });
  drawSummary();
  const rows = findings.map((finding) =>
    makeRow([
      { label: t.item, text: t.what[finding.what] },
      { label: t.file, text: finding.file, className: 'mono' },
      {
        label: t.verdict,
        text: finding.isRight
          ? `● ${t.right}`
          : `▲ ${t.notRight}${finding.line > 0 ? `${fill(t.atLine, { line: finding.line })}` : ''}`,
        className: finding.isRight ? 'right' : 'wrong',
      },
    ]),
  );
  element('findings').replaceChildren(makeTable([t.item, t.file, t.verdict], rows));
  element('checks').hidden = findings.length === 0;
  element('family').hidden = checked === undefined;
  drawAnnounced();
  drawCompared();
  drawFamily();
}

function drawSummary(): void {
  const t = words();
  const summary = element('summary');
  const wrong = findings.filter((finding) => !finding.isRight).length;
  let text = isWorking ? t.working : '';
  if (problem !== undefined) text = fill(t[problem.what], { names: problem.detail, detail: problem.detail });
  if (checked !== undefined && wrong === 0) {
    const { round, got, later } = checked;
    const placed = got.filter((c) => c >= 0);
    text = fill(t.allRight, {
      count: round.ids.length,
      placed: placed.length,
      first: placed.filter((c) => round.rank[c] === 1).length,
    });
    // A page that checked only what it brought along proves that it fits itself, and nothing about the published files.
    if (!NEEDED.every((name) => chosenFiles.has(name))) text += (language === 'zh' ? '' : ' ') + t.ownCopy;
    if (later.size > 0) text += (language === 'zh' ? '' : ' ') + fill(t.laterToo, { count: later.size });
  } else if (wrong > 0 && !isWorking) text = fill(t.wrong, { count: wrong });
  summary.textContent = text;
  summary.className = wrong > 0 || problem !== undefined ? 'wrong' : checked === undefined ? '' : 'right';
  document.body.dataset['state'] = isWorking
    ? 'working'
    : problem !== undefined || wrong > 0
      ? 'wrong'
      : checked
        ? 'right'
        : 'waiting';
}

function drawAnnounced(): void {
  const t = words();
  element('announced').hidden = checked === undefined;
  if (checked === undefined) return;
  const { head } = checked;
  const mechanism = `${t.mechanisms[head.mechanism as 'da']} · ${t.ties[head.ties as 'single']} · ${head.hash.toUpperCase()}`;
  const pairs: [string, string][] = [
    [t.method, mechanism],
    ...drawnNumbers(),
    [t.seed, head.seed],
    [t.root, head.root],
    [t.last, lastHash(checked)],
  ];
  const page = files.get('verify.html');
  if (page !== undefined) pairs.push([t.page, hexOf(sha256(page))]);
  element('values').replaceChildren(
    ...pairs.flatMap(([name, value]) => [
      make('dt', name),
      make('dd', value, /^[0-9a-f]{32}/u.test(value.split('|').at(-1) ?? '') ? 'mono' : ''),
    ]),
  );
}

function lastHash({ hash }: Checked): string {
  return hexOf(hash(bytesOf(new TextDecoder().decode(files.get('transcript.jsonl')).split('\n').at(-2) ?? '')));
}

/** Compares what somebody pasted with what the files have. */
function drawCompared(): void {
  const out = element('compared');
  out.textContent = '';
  if (checked === undefined) return;
  const t = words();
  const found = { root: checked.head.root, seed: checked.head.seed, last: lastHash(checked) };
  const given = (['root', 'seed', 'last'] as const).flatMap((name) => {
    const text = element<HTMLInputElement>(`paste-${name}`).value.trim();
    return text === ''
      ? []
      : [{ name, isSame: text === found[name] || (name !== 'seed' && text.replace(/\s+/gu, '').toLowerCase() === found[name]) }];
  });
  const wrong = given.filter(({ isSame }) => !isSame).map(({ name }) => t[name]);
  const missing = 3 - given.length;
  if (given.length === 0) out.textContent = t.nobodyAnnounced;
  else if (wrong.length > 0) out.textContent = fill(t.pastedWrong, { names: wrong.join(language === 'zh' ? '、' : ', ') });
  else out.textContent = missing > 0 ? fill(t.pastedPartly, { count: missing }) : t.pastedRight;
  out.className = wrong.length > 0 ? 'wrong' : given.length === 3 ? 'right' : '';
}

/** In a sealed round, the numbers as the notary read them out. */
function drawnNumbers(): [string, string][] {
  const file = files.get('seed.json');
  if (file === undefined) return [];
  const { values } = JSON.parse(new TextDecoder().decode(file)) as { values: { source: string; value: string }[] };
  const list = values.map(({ source, value }) => `${source} ${value}`);
  return [[words().drawn, list.join(language === 'zh' ? '；' : '; ')]];
}

function drawFamily(): void {
  const t = words();
  const id = element<HTMLInputElement>('id').value.trim();
  const out = element('line');
  if (checked === undefined || id === '') return out.replaceChildren();
  // Telephones write small letters, the numbers on the notices are in capitals.
  const family = findFamily(checked, id) ?? findFamily(checked, id.toUpperCase());
  if (family === undefined) return out.replaceChildren(make('p', t.nobody, 'wrong'));
  const given = family.choices.find((choice) => choice.reason === 'given');
  const result =
    given === undefined
      ? family.later === undefined
        ? t.none
        : fill(t.placedLater, { pool: family.later })
      : fill(t.given, { pool: given.pool, rank: given.rank });
  const rows = family.choices.map((choice) =>
    makeRow([
      { label: t.rank, text: String(choice.rank), className: 'number' },
      { label: t.pool, text: choice.pool },
      { label: t.priority, text: String(choice.priority), className: 'number' },
      { label: t.ticket, text: choice.ticket.slice(0, 16), className: 'mono' },
      { label: t.filled, text: `${choice.filled} / ${choice.seats}`, className: 'number' },
      {
        label: t.cutoff,
        text: choice.last === undefined ? '–' : `${t.priority} ${choice.last.priority} · ${choice.last.ticket.slice(0, 16)}`,
        className: 'mono',
      },
      { label: t.why, text: t.reasons[choice.reason] },
    ]),
  );
  const header = [t.rank, t.pool, t.priority, t.ticket, t.filled, t.cutoff, t.why];
  const proof = make('details', '', '', [
    make('summary', t.proof),
    make('p', family.leaf, 'mono'),
    ...family.proof.map((step) => make('div', `${step.side} ${step.digest}`, 'mono')),
  ]);
  const ticket = family.choices[0]?.ticket ?? '';
  out.replaceChildren(
    make('h3', result),
    make('p', `${t.ticket} ${ticket}`, 'mono'),
    makeTable(header, rows),
    make('p', t.orderHelp, 'help'),
    proof,
  );
  return undefined;
}

/** Takes carriage returns out of files that differ from the published ones in nothing else; their names, so that just that is said. */
function mendLineEnds(): string[] {
  const plain = (bytes: Uint8Array): Uint8Array =>
    bytesOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n'));
  const transcript = new TextDecoder().decode(plain(files.get('transcript.jsonl')!));
  const head = JSON.parse(transcript.slice(0, transcript.indexOf('\n'))) as Checked['head'];
  const published = new Map(head.files.map((file) => [file.name, file.published]));
  const names = [...published.keys(), 'result.csv', 'transcript.jsonl', 'inputs.sha256'];
  return names.filter((name) => {
    const bytes = files.get(name);
    if (bytes === undefined || !bytes.includes(13)) return false;
    const [hash, unix] = [published.get(name), plain(bytes)];
    if (hash !== undefined && (hexOf(sha256(bytes)) === hash || hexOf(sha256(unix)) !== hash)) return false;
    files.set(name, unix);
    return true;
  });
}

/** Runs all checks, letting the browser draw after each. */
async function run(): Promise<void> {
  await reading;
  findings = [];
  checked = undefined;
  const missing = NEEDED.filter((name) => !files.has(name));
  problem = missing.length > 0 ? { what: 'missing', detail: missing.join(', ') } : undefined;
  isWorking = problem === undefined;
  draw();
  if (!isWorking) return;
  const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
  await pause();
  try {
    findings = mendLineEnds().map((file) => ({ what: 'lineEnds', file, isRight: false, line: 0 }));
    const steps = checkRound(files);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        checked = step.value;
        break;
      }
      findings.push(step.value);
      draw();
      await pause();
    }
  } catch (error) {
    problem = { what: 'unreadable', detail: String(error) };
  }
  isWorking = false;
  draw();
}

function begin(): void {
  const embedded = JSON.parse(element('files').textContent || '{}') as Record<string, string>;
  for (const [name, text] of Object.entries(embedded)) files.set(name, bytesOf(text));
  const hasAll = NEEDED.every((name) => files.has(name));
  if (new URLSearchParams(location.search).get('lang') === 'en') language = 'en';
  element('t-other').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    draw();
  });
  element<HTMLInputElement>('chosen').addEventListener('change', (event) => {
    const chosen = [...((event.target as HTMLInputElement).files ?? [])];
    chosenFiles = new Set(chosen.map((file) => file.name));
    reading = Promise.all(chosen.map(async (file) => files.set(file.name, new Uint8Array(await file.arrayBuffer()))));
  });
  element('t-run').addEventListener('click', () => void run());
  for (const name of ['root', 'seed', 'last']) element(`paste-${name}`).addEventListener('input', drawCompared);
  element('search').addEventListener('submit', (event) => {
    event.preventDefault();
    drawFamily();
  });
  draw();
  if (hasAll) void run();
}

begin();

import { createHash } from 'node:crypto';
import { checkRecords, compareReadings, makeMessages, numberBlocks, SECOND_PROMPT } from '@junheng/plan-text';
import type { Doubt, PlanReading, SecondGoal } from '@junheng/plan-text';
import { postInside } from './post-inside.ts';

/** Where a second reader answers: an OpenAI-compatible address that an administrator named. Without one no document leaves. */
export interface SecondReaderSetting {
  /** Such as http://10.1.2.3:8000/v1 */
  readonly address: string;
  readonly model: string;
  readonly key?: string;
  /** The longest that one request may take; 12 s when left out. */
  readonly milliseconds?: number;
  /** How many paragraphs' worth of requests one document may cost; 8 when left out. */
  readonly requests?: number;
}

/** What is kept of one request, so that the review can be replayed. */
export interface SecondAnswer {
  readonly model: string;
  readonly prompt: string;
  readonly inputSha256: string;
  /** What was answered, or null when nothing usable came. */
  readonly answer: string | null;
}

/** What the second reader gave: doubts where it differs, and its answers as they were. */
export interface SecondReading {
  readonly doubts: readonly Doubt[];
  readonly answers: readonly SecondAnswer[];
  readonly rejected: number;
  /** Requests that failed, were too slow or too long. */
  readonly failed: number;
}

const PATIENCE = 12_000;
/** No further request begins after this time: a reading must end within a minute. */
const WHOLE = 30_000;
const MOST_REQUESTS = 8;
/** After this many requests in a row that failed the second reader is taken to be away. */
const MOST_FAILURES = 2;

/** Asks the second reader for its goals and compares them with the reading; it proposes doubts and never writes a goal. Never throws. */
export async function askSecondReader(
  text: string,
  reading: PlanReading,
  setting: SecondReaderSetting,
): Promise<SecondReading> {
  const goals: SecondGoal[] = [];
  const answers: SecondAnswer[] = [];
  let rejected = 0;
  let failed = 0;
  const began = performance.now();
  for (const blocks of numberBlocks(text).slice(0, setting.requests ?? MOST_REQUESTS)) {
    if (failed >= MOST_FAILURES || performance.now() - began > WHOLE) break;
    const messages = makeMessages(blocks);
    const input = messages.map(({ content }) => content).join('\n');
    const answer = await askOnce(messages, setting);
    answers.push({
      model: setting.model,
      prompt: SECOND_PROMPT,
      inputSha256: createHash('sha256').update(input).digest('hex'),
      answer,
    });
    if (answer === null) {
      failed++;
      continue;
    }
    const checked = checkRecords(answer, blocks, text);
    goals.push(...checked.goals);
    rejected += checked.rejected;
  }
  return { doubts: compareReadings(reading, goals), answers, rejected, failed };
}

async function askOnce(
  messages: ReturnType<typeof makeMessages>,
  { address, model, key, milliseconds = PATIENCE }: SecondReaderSetting,
): Promise<string | null> {
  const body = await postInside({
    address: `${address.replace(/\/+$/u, '')}/chat/completions`,
    key,
    body: JSON.stringify({ model, messages, temperature: 0, stream: false }),
    milliseconds,
  });
  if (body === null) return null;
  try {
    const parsed = JSON.parse(body) as { choices?: { message?: { content?: unknown } }[] };
    const content = parsed.choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : null;
  } catch {
    return null;
  }
}

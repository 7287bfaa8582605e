import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ChildAnswer, ChildOrder } from './test-child.ts';

const SCRIPT = join(import.meta.dirname, 'test-child.ts');

/** A child that is ready to be told what to run. */
export interface TestChild {
  /** Null when no test file ended within so many milliseconds; the child is gone then. */
  ask(order: ChildOrder, patience: number): Promise<ChildAnswer | null>;
  end(): void;
}

/** The child's next word; signs of life only give it more time. Null when it says nothing for so many milliseconds. */
function nextWord(child: ChildProcess, patience: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      child.off('message', onWord);
      child.off('exit', onExit);
      then();
    };
    const wait = (): NodeJS.Timeout => setTimeout(() => settle(() => resolve(null)), patience);
    let timer = wait();
    const onWord = (word: unknown): void => {
      if (word !== 'alive') return settle(() => resolve(word));
      clearTimeout(timer);
      timer = wait();
    };
    const onExit = (): void => settle(() => reject(new Error('the process that runs the tests ended')));
    child.on('message', onWord);
    child.once('exit', onExit);
  });
}

const START_PATIENCE_MS = 120_000;

/** Starts a child. Throws when it does not come up. */
export async function startChild(environment: Readonly<Record<string, string>> = {}): Promise<TestChild> {
  const child = fork(SCRIPT, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // What the tests read outside the repository must not decide.
    env: { ...process.env, CI: 'true', JUNHENG_SHARED: '/nowhere', ...environment },
  });
  if ((await nextWord(child, START_PATIENCE_MS)) !== 'ready') {
    child.kill('SIGKILL');
    throw new Error('the process that runs the tests does not start');
  }
  return {
    async ask(order, patience) {
      child.send(order);
      const answer = (await nextWord(child, patience)) as ChildAnswer | null;
      if (answer === null) child.kill('SIGKILL');
      return answer;
    },
    end: () => void child.kill('SIGKILL'),
  };
}

const WHOLE_RUN_PATIENCE_MS = 3_600_000;

/** Starts a child for one order. */
export async function askChild(
  order: ChildOrder,
  environment: Readonly<Record<string, string>>,
): Promise<ChildAnswer> {
  const child = await startChild(environment);
  try {
    const answer = await child.ask(order, WHOLE_RUN_PATIENCE_MS);
    if (answer === null) throw new Error('the tests do not end');
    return answer;
  } finally {
    child.end();
  }
}

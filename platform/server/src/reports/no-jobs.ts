import type { JobPort } from '../handler.ts';

const refuse = (): never => {
  throw new Error('reading sends no work to the background');
};

/** Operations that only read have no background to send work to. */
export const noJobs: JobPort = { send: refuse, cancel: refuse, titleOf: (name) => ({ zh: name, en: name }) };

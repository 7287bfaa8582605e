import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JobDefinition } from './job-definition.ts';

const JOBS_FOLDER = join(import.meta.dirname, '..', 'jobs');

/** Lists the jobs by looking into the folder: `jobs/dump-database.ts` is `dump-database`. Files without `job` are handlers of the area's routes. */
export async function findDefinitions(folder = JOBS_FOLDER): Promise<ReadonlyMap<string, JobDefinition>> {
  const files = (await readdir(folder)).filter((file) => /^[a-z][a-z0-9-]*\.ts$/u.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as { job?: JobDefinition };
      return [file.slice(0, -3), module.job] as const;
    }),
  );
  return new Map(found.flatMap(([name, job]) => (job === undefined ? [] : [[name, job] as const])));
}

/** Something to run: what must have ended before, and about how long it takes, so that the longest begins first. */
export interface Errand<T> {
  readonly name: string;
  readonly after: readonly string[];
  readonly seconds: number;
  readonly run: () => Promise<T>;
}

/**
 * Runs errands beside each other, never more than `places` at once. Of those that may start, the one goes first on which the longest
 * chain of others waits. What an errand waits for and is not among them counts as done. Answers in the order in which they were given.
 */
export async function runBeside<T>(errands: readonly Errand<T>[], places: number): Promise<T[]> {
  const names = new Set(errands.map((errand) => errand.name));
  const chain = (errand: Errand<T>): number =>
    errand.seconds +
    Math.max(0, ...errands.filter((other) => other.after.includes(errand.name)).map((other) => chain(other)));
  const waiting = errands.toSorted((left, right) => chain(right) - chain(left));
  const done = new Set<string>();
  const results = new Map<string, T>();
  const running = new Map<string, Promise<void>>();
  for (;;) {
    while (running.size < places) {
      const at = waiting.findIndex(({ after }) => after.every((name) => done.has(name) || !names.has(name)));
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next === undefined) break;
      const work = next.run().then((result) => {
        results.set(next.name, result);
        done.add(next.name);
        running.delete(next.name);
      });
      running.set(next.name, work);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (waiting.length > 0)
    throw new Error(`${waiting.map((errand) => errand.name).join(', ')} wait for each other`);
  return errands.map((errand) => results.get(errand.name) as T);
}

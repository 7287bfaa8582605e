/** How many things stand in each state; every state of the list appears, with 0 where there is none. */
export function countStates<State extends string>(
  states: readonly State[],
  all: readonly State[],
): Record<State, number> {
  const counts = Object.fromEntries(all.map((state) => [state, 0])) as Record<State, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

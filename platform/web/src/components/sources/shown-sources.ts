import type { Source } from '@junheng/contract';
import { useCallback, useEffect, useSyncExternalStore } from 'react';

/** What the panel says of a source. */
export interface ShownSource {
  readonly source: Source;
  readonly planId: string;
  readonly about: string;
  readonly by?: string | undefined;
  /** Further places where the plan prints the same. */
  readonly anchors?: readonly Source[] | undefined;
}

/** The sources of the figures on the screen by their names; one name may stand at several figures. */
const shown = new Map<string, Set<ShownSource>>();
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Makes the source of a figure known while the figure is on the screen. */
export function useShowSource(key: string, { source, planId, about, by, anchors }: ShownSource): void {
  useEffect(() => {
    const entry: ShownSource = { source, planId, about, by, anchors };
    const entries = shown.get(key) ?? new Set();
    shown.set(key, entries.add(entry));
    tell();
    return () => {
      entries.delete(entry);
      if (entries.size === 0 && shown.get(key) === entries) shown.delete(key);
      tell();
    };
  }, [key, source, planId, about, by, anchors]);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The source of that name, as soon as a figure on the screen has it. */
export function useShownSource(key: string | undefined): ShownSource | undefined {
  const read = useCallback(
    () => (key === undefined ? undefined : shown.get(key)?.values().next().value),
    [key],
  );
  return useSyncExternalStore(subscribe, read);
}

import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../api/use-session.ts';

/**
 * Keeps what is typed on this device until it is sent: a form survives a lost network, a closed page or an ended session.
 * The key carries the account, so that nobody finds another's words on a shared device.
 */
export function useDraft<Draft extends Readonly<Record<string, string | number>>>(
  name: string,
  empty: Draft,
): [draft: Draft, change: (part: Partial<Draft>) => void, clear: () => void, wasKept: boolean] {
  const { accountId } = useSession();
  const key = `junheng.draft.${accountId}.${name}`;
  const [kept] = useState(() => readDraft<Draft>(key));
  const [draft, setDraft] = useState<Draft>({ ...empty, ...kept });
  const [isTouched, setIsTouched] = useState(false);
  useEffect(() => {
    if (isTouched) localStorage.setItem(key, JSON.stringify(draft));
  }, [draft, isTouched, key]);
  const change = useCallback((part: Partial<Draft>) => {
    setIsTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const clear = useCallback(() => {
    setIsTouched(false);
    localStorage.removeItem(key);
  }, [key]);
  return [draft, change, clear, kept !== null];
}

function readDraft<Draft>(key: string): Partial<Draft> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Partial<Draft>);
  } catch {
    return null;
  }
}

import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../api/use-session.ts';
import { draftKey, dropDraft, keepDraft } from './kept-drafts.ts';

/**
 * Keeps what is typed on this device until it is sent: a form survives a lost network, a closed page or an ended session; signing out asks
 * what is to become of it. The key carries the account, so that nobody finds another's words on a shared device.
 */
export function useDraft<Draft extends Readonly<Record<string, string | number>>>(
  name: string,
  empty: Draft,
): [draft: Draft, change: (part: Partial<Draft>) => void, clear: () => void, wasKept: boolean] {
  const { accountId } = useSession();
  const [kept] = useState(() => readDraft<Draft>(draftKey(accountId, name)));
  const [draft, setDraft] = useState<Draft>({ ...empty, ...kept });
  const [isTouched, setIsTouched] = useState(false);
  const begun = JSON.stringify(empty);
  useEffect(() => {
    if (!isTouched) return;
    // What was typed and taken back again is nothing to be sent.
    if (JSON.stringify(draft) === begun) return dropDraft(localStorage, accountId, name);
    const { pathname, search } = window.location;
    keepDraft(localStorage, { accountId, name }, draft, {
      title: document.title,
      address: `${pathname}${search}`,
      at: new Date().toISOString(),
    });
  }, [draft, isTouched, accountId, name, begun]);
  const change = useCallback((part: Partial<Draft>) => {
    setIsTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const clear = useCallback(() => {
    setIsTouched(false);
    dropDraft(localStorage, accountId, name);
  }, [accountId, name]);
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

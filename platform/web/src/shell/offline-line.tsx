import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Notice } from '../components/calm-state.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** One line while the device has no network: what is on the screen stays, what is typed is kept. */
export function OfflineLine(): ReactElement | null {
  const say = useCommonWords();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return isOnline ? null : <Notice tone="soon">{say('offline.line')}</Notice>;
}

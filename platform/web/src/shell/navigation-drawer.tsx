import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { Navigation } from './navigation.tsx';
import type { Session } from '@junheng/contract';

/** The navigation on a phone: a native dialog, so that focus stays inside and Escape closes it. */
export function NavigationDrawer({
  session,
  onClose,
}: {
  readonly session: Pick<Session, 'role' | 'charge'>;
  readonly onClose: () => void;
}): ReactElement {
  const say = useCommonWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="navigation-drawer"
      aria-label={say('navigation')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="navigation-drawer-inner">
        <button
          type="button"
          className="plain-button side-panel-close"
          onClick={() => dialog.current?.close()}
        >
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{say('close')}</span>
        </button>
        <Navigation session={session} onNavigate={onClose} />
      </div>
    </dialog>
  );
}

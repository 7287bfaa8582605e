import { signOut } from '@junheng/contract';
import type { Session } from '@junheng/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { client } from '../api/client.ts';
import { sessionKey } from '../api/session-cache.ts';
import { chooseTheme, useThemeChoice } from '../app/theme-mode.ts';
import { AppLink } from '../components/app-link.tsx';
import { dropDrafts, listDrafts } from '../components/forms/kept-drafts.ts';
import type { KeptDraft } from '../components/forms/kept-drafts.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { useLabel } from '../i18n/use-label.ts';
import { roles } from '@junheng/vocabulary';

/** The reader's name; behind it the unit, the colours of the page, the own account and the way out. */
export function UserMenu({ session }: { readonly session: Session }): ReactElement {
  const say = useCommonWords();
  const label = useLabel();
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  const theme = useThemeChoice();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const askToLeave = () => {
    const kept = listDrafts(localStorage, session.accountId);
    if (kept.length === 0) return void leave();
    setIsOpen(false);
    setDrafts(kept);
  };

  const leave = async () => {
    setDrafts([]);
    dropDrafts(localStorage, session.accountId);
    await client.call(signOut, {});
    queryClient.clear();
    queryClient.setQueryData(sessionKey, null);
    void navigate({ to: '/sign-in' });
  };

  return (
    <div
      className="user-menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) {
          setIsOpen(false);
          button.current?.focus();
        }
      }}
    >
      <button
        type="button"
        ref={button}
        className="plain-button user-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="user-name">{session.displayName}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <div id={id} className="user-popup" hidden={!isOpen}>
        <p>
          <b>{session.displayName}</b>
          <br />
          <span className="muted">
            {session.unitName} · {label(roles, session.role)}
          </span>
        </p>
        <fieldset className="theme-choice">
          <legend className="muted">{say('theme')}</legend>
          {(['system', 'light', 'dark'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${id}-theme`}
                checked={theme === choice}
                onChange={() => chooseTheme(choice)}
              />
              {say(`theme.${choice}`)}
            </label>
          ))}
        </fieldset>
        <AppLink to="/password" onClick={() => setIsOpen(false)}>
          {say('password.change')}
        </AppLink>
        <button type="button" className="plain-button user-leave" onClick={askToLeave}>
          {say('signOut')}
        </button>
      </div>
      <LeaveDialog
        drafts={drafts}
        onOpen={(address) => {
          setDrafts([]);
          router.history.push(address);
        }}
        onStay={() => setDrafts([])}
        onDiscard={() => void leave()}
      />
    </div>
  );
}

import type { Session } from '@junheng/contract';
import type { ReactElement } from 'react';
import { mustSetUp } from '../api/may-open.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { usePick } from '../i18n/words.ts';
import { AsOfPicker } from './as-of-picker.tsx';
import { InboxLink } from './inbox-link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchButton } from './search/search-button.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly session: Session;
  readonly hasAsOf: boolean;
  readonly onOpenNavigation: () => void;
}

/** Name of the platform with the brand below it, cut-off day, language, and the reader. */
export function TopBar({ session, hasAsOf, onOpenNavigation }: TopBarProps): ReactElement {
  const say = useCommonWords();
  const pick = usePick();
  return (
    <header className="shell-top">
      <button type="button" className="plain-button menu-button" onClick={onOpenNavigation}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span className="visually-hidden">{say('navigation.open')}</span>
      </button>
      <AppLink to="/" className="brand">
        <span className="brand-platform">{pick(session.platformName, session.platformNameEn)}</span>
        <span className="brand-junheng">{say('brand')}</span>
      </AppLink>
      <div className="shell-tools">
        {hasAsOf ? <AsOfPicker /> : null}
        {mustSetUp(session) ? null : <SearchButton reader={session} />}
        {mustSetUp(session) ? null : <InboxLink />}
        <LanguageSwitch />
        <UserMenu session={session} />
      </div>
    </header>
  );
}

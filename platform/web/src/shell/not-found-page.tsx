import type { ReactElement } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { CalmState } from '../components/calm-state.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactElement {
  const say = useCommonWords();
  return (
    <CalmState title={say('notFound')} isPage action={<AppLink to="/">{say('toHome')}</AppLink>}>
      <title>{say('notFound')}</title>
      {say('notFound.help')}
    </CalmState>
  );
}

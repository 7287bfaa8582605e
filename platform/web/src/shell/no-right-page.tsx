import type { ReactElement } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { CalmState } from '../components/calm-state.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

/** A page that the reader's role does not include. */
export function NoRightPage(): ReactElement {
  const say = useCommonWords();
  return (
    <CalmState title={say('failure.noRight')} isPage action={<AppLink to="/">{say('toHome')}</AppLink>}>
      <title>{say('failure.noRight')}</title>
      {say('noRight.help')}
    </CalmState>
  );
}

import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { navigation } from '../app/find-features.ts';
import type { NavigationEntry } from '../app/feature.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { usePick } from '../i18n/words.ts';
import type { Session } from '@junheng/contract';
import { mayOpen } from '../api/may-open.ts';

interface Group {
  readonly label: { readonly zh: string; readonly en: string } | null;
  readonly entries: NavigationEntry[];
}

/** Entries that follow each other under the same heading, or under none, stand together. */
function groupEntries(entries: readonly NavigationEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && last.label?.zh === entry.group?.zh) last.entries.push(entry);
    else groups.push({ label: entry.group ?? null, entries: [entry] });
  }
  return groups;
}

/** Whether the page at this address belongs to the entry though it does not lie below the entry's own. */
function ownsPage(entry: NavigationEntry, path: string): boolean {
  return entry.also?.some((other) => path === other || path.startsWith(`${other}/`)) === true;
}

interface NavigationProps {
  readonly session: Pick<Session, 'role' | 'charge'>;
  readonly onNavigate?: () => void;
}

/** The areas in the order in which a bureau works, as far as the reader may enter them. */
export function Navigation({ session, onNavigate }: NavigationProps): ReactElement {
  const say = useCommonWords();
  const pick = usePick();
  const { pathname } = useLocation();
  const entries = navigation.filter((entry) => mayOpen(session, entry));
  return (
    <nav className="navigation" aria-label={say('navigation')}>
      {groupEntries(entries).map((group) => (
        <div key={group.entries[0]?.to} className="navigation-group">
          {group.label === null ? null : (
            <div className="navigation-heading">{pick(group.label.zh, group.label.en)}</div>
          )}
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <AppLink
                  to={entry.to}
                  isCurrent={ownsPage(entry, pathname)}
                  {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
                >
                  {pick(entry.label.zh, entry.label.en)}
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

import { findMessages } from '@junheng/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { callOrThrow } from '../api/client.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

/** How often unread messages are counted again while the page is looked at. */
const EVERY_MS = 60_000;
const input = { query: { pageSize: 1 } };

/** The inbox in the top bar, with the number of messages that nobody of the unit has read. */
export function InboxLink(): ReactElement {
  const say = useCommonWords();
  const { data } = useQuery({
    queryKey: [findMessages.area, findMessages.name, input],
    queryFn: ({ signal }) => callOrThrow(findMessages, input, signal),
    refetchInterval: EVERY_MS,
  });
  const count = data?.unread ?? 0;
  return (
    <AppLink
      to="/inbox"
      className="inbox-link"
      label={count === 0 ? say('inbox.open') : say('inbox.unread', { count })}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M3 4.5h14v11H3zM3 11h4l1.2 2h3.6L13 11h4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      {count === 0 ? null : <span className="inbox-count number">{count > 99 ? '99+' : count}</span>}
    </AppLink>
  );
}

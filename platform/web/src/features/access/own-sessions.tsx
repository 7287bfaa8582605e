import { endSessions, findSessions } from '@junheng/contract';
import type { SignedInBrowser } from '@junheng/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../api/client.ts';
import { useRead } from '../../api/use-read.ts';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { formatMoment } from '../../i18n/format-number.ts';
import { deviceName } from './device-name.ts';
import { useAccessWords } from './use-access-words.ts';

/** Where one is signed in, with a way to end one of them or all others. */
export function OwnSessions(): ReactElement | null {
  const say = useAccessWords();
  const tell = useTellFailure();
  const { data, refetch } = useRead(findSessions, {});
  const end = useMutation({
    mutationFn: (id: string | null) => callOrThrow(endSessions, { body: { id } }),
    onError: tell,
    onSettled: () => void refetch(),
  });
  if (data === undefined) return null;
  const others = data.items.filter((item) => !item.isThis);
  const describe = ({ agent, address }: SignedInBrowser): string =>
    [deviceName(agent) || say('sessions.device'), address].filter((part) => part !== '').join(' · ');
  return (
    <section className="own-sessions">
      <h2>{say('sessions.title')}</h2>
      <p className="muted">{say('sessions.help')}</p>
      <ul>
        {data.items.map((item) => (
          <li key={item.id}>
            <div>
              <b>{describe(item)}</b>
              <br />
              <span className="muted">
                {item.isThis
                  ? say('sessions.this')
                  : say('sessions.seen', { at: formatMoment(item.lastSeenAt) })}
              </span>
            </div>
            {item.isThis ? null : (
              <Button onClick={() => end.mutate(item.id)} disabled={end.isPending}>
                {say('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button onClick={() => end.mutate(null)} disabled={end.isPending}>
          {say('sessions.endOthers')}
        </Button>
      ) : null}
    </section>
  );
}

import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { PageSkeleton } from '../components/page-skeleton.tsx';

/**
 * Leads to another address, in place of the page that may not be shown.
 * Once only: React runs effects again when a suspended tree shows again, and every new start would cancel the one before.
 */
export function Redirect({
  to,
  back,
}: {
  readonly to: string;
  readonly back?: string | undefined;
}): ReactElement {
  const navigate = useNavigate();
  const sentTo = useRef('');
  useEffect(() => {
    if (sentTo.current === to) return;
    sentTo.current = to;
    void navigate({ to, search: { back } as never, replace: true });
  }, [navigate, to, back]);
  return <PageSkeleton />;
}

/** Leads on to an address as it was written, with its filters: the page of a link, after signing in. */
export function LeadOn({ to }: { readonly to: string }): ReactElement {
  const router = useRouter();
  const sentTo = useRef('');
  useEffect(() => {
    if (sentTo.current === to) return;
    sentTo.current = to;
    router.history.replace(to);
  }, [router, to]);
  return <PageSkeleton />;
}

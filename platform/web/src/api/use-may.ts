import { may } from '@junheng/domain';
import type { PartInThing } from '@junheng/domain';
import type { Action } from '@junheng/vocabulary';
import { useOwnUnit } from './use-own-unit.ts';
import { useSession } from './use-session.ts';

/** Asks the table of rights for the reader, as the server does; the answer is no until the reader's unit is known. */
export function useMay(): (action: Action, duties?: readonly PartInThing[]) => boolean {
  const { role, charge, unitId } = useSession();
  const unit = useOwnUnit();
  return (action, duties) =>
    unit !== undefined && may({ role, charge, unitId, unitKind: unit.kind }, action, duties);
}

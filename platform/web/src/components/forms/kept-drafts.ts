/** What a browser keeps texts in; `localStorage` fits. */
export interface DraftStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const DRAFTS = 'junheng.draft.';
const PLACES = 'junheng.draft-place.';

/** Something typed on this device and not yet sent. */
export interface KeptDraft {
  readonly name: string;
  /** The page it was typed on, as its title says, and its address; null where that is not known. */
  readonly title: string | null;
  readonly address: string | null;
  /** When it was last changed, ISO 8601. */
  readonly at: string | null;
}

type Place = Omit<KeptDraft, 'name'>;

/** The key of a draft: it carries the account, so that nobody finds another's words on a shared device. */
export const draftKey = (accountId: string, name: string): string => `${DRAFTS}${accountId}.${name}`;

/** Keeps a draft with the place where it was typed. */
export function keepDraft(
  store: DraftStore,
  owner: { readonly accountId: string; readonly name: string },
  draft: unknown,
  place: Place,
): void {
  store.setItem(draftKey(owner.accountId, owner.name), JSON.stringify(draft));
  store.setItem(`${PLACES}${owner.accountId}.${owner.name}`, JSON.stringify(place));
}

/** Removes one draft of an account. */
export function dropDraft(store: DraftStore, accountId: string, name: string): void {
  store.removeItem(draftKey(accountId, name));
  store.removeItem(`${PLACES}${accountId}.${name}`);
}

function readPlace(text: string | null): Place {
  try {
    const place = JSON.parse(text ?? '{}') as Partial<Place>;
    return { title: place.title ?? null, address: place.address ?? null, at: place.at ?? null };
  } catch {
    return { title: null, address: null, at: null };
  }
}

/** What an account has typed on this device and not sent, by name. */
export function listDrafts(store: DraftStore, accountId: string): KeptDraft[] {
  const begin = `${DRAFTS}${accountId}.`;
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
    .filter((key) => key.startsWith(begin))
    .map((key) => key.slice(begin.length));
  return names
    .toSorted()
    .map((name) => ({ name, ...readPlace(store.getItem(`${PLACES}${accountId}.${name}`)) }));
}

/** Removes everything an account has typed on this device. */
export function dropDrafts(store: DraftStore, accountId: string): void {
  for (const { name } of listDrafts(store, accountId)) dropDraft(store, accountId, name);
}

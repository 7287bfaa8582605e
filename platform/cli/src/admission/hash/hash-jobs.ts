import type { HashName, Messages, TicketRequest } from '@junheng/admission';

/** What a hashing thread is asked: a whole request of its own, already cut out of the large one. */
export type HashJob =
  | {
      readonly id: number;
      readonly hash: HashName;
      readonly kind: 'tickets';
      readonly request: TicketRequest;
    }
  | { readonly id: number; readonly hash: HashName; readonly kind: 'messages'; readonly messages: Messages };

/** What it answers: 32 bytes an item. */
export interface HashAnswer {
  readonly id: number;
  readonly digests: Uint8Array<ArrayBuffer>;
}

import type { TicketPort } from './draw/ticket-request.ts';
import type { HashPort } from './hash-port.ts';
import type { DigestPort } from './seal/messages.ts';

/** What the engine needs from its surroundings: a hash function, alone and for many messages at once. */
export interface Ports extends TicketPort, DigestPort {
  readonly hash: HashPort;
}

import { sha256 } from '../../page/sha256.ts';
import { sm3 } from '../../page/sm3.ts';
import { computeTickets } from '../draw/ticket-request.ts';
import type { HashName, HashPort } from '../hash-port.ts';
import type { Ports } from '../ports.ts';
import { digestMessages } from '../seal/messages.ts';

/** Ports without threads, over the page's own hash functions: the engine may use no platform, and two implementations check each other. */
export function testPorts(name: HashName = 'sha256'): Ports {
  const digest = name === 'sm3' ? sm3 : sha256;
  const hash: HashPort = {
    name,
    digestInto: (message, out, offset) => out.set(digest(message), offset),
  };
  return {
    hash,
    computeTickets: async (request) => computeTickets(request, hash, 0, request.ownerOf.length),
    digestAll: async (messages) => digestMessages(messages, hash, 0, messages.ends.length),
  };
}

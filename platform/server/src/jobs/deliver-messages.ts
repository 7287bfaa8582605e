import { claimDeliveries, findWaitingDistricts, noteDelivery } from '@junheng/database';
import type { DeliveryOutcome, DeliveryRow } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { Clock } from '@junheng/kernel';
import type { JobContext, SystemJob } from '../background/job-definition.ts';
import { readWebhookRules } from '../work/channels/private-address.ts';
import { openMailer } from '../work/channels/send-mail.ts';
import { sendThrough } from '../work/channels/send-through.ts';
import type { SendingPorts } from '../work/channels/send-through.ts';

/** Seconds before each further try; after the last one the message is given up. */
const WAITS = [60, 300, 1_800, 7_200, 28_800] as const;
/** Seconds that a taken message is kept from other workers. */
const LEASE = 300;
/** Messages taken at once, and at most in one run for one district. */
const BATCH = 20;
const MOST_BATCHES = 10;

const later = (clock: Clock, seconds: number): string =>
  timestamp({ now: () => clock.now() + seconds * 1_000 });

function outcomeOf(delivery: DeliveryRow, error: string | null, clock: Clock): DeliveryOutcome {
  if (error === null) return { state: 'sent', at: timestamp(clock) };
  const wait = WAITS[delivery.attempts - 1];
  return wait === undefined
    ? { state: 'failed', error }
    : { state: 'waiting', nextAt: later(clock, wait), error };
}

/** Sends what waits in one district: takes a few, sends them outside every transaction, and writes down how each went. */
async function deliverDistrict(
  context: JobContext,
  districtId: string,
  ports: Omit<SendingPorts, 'now'>,
): Promise<{ sent: number; failed: number }> {
  const { door, clock } = context;
  const count = { sent: 0, failed: 0 };
  for (let batch = 0; batch < MOST_BATCHES && !context.signal.aborted; batch += 1) {
    const lease = { now: timestamp(clock), leaseUntil: later(clock, LEASE), most: BATCH };
    const taken = await door.inDistrict({ districtId }, (transaction) =>
      claimDeliveries(transaction, districtId, lease),
    );
    const outcomes = await Promise.all(
      taken.map(async (delivery) => {
        const message = { ...delivery, id: delivery.messageId, kind: delivery.messageKind };
        const error = await sendThrough(delivery, message, { ...ports, now: clock.now() });
        return { id: delivery.id, outcome: outcomeOf(delivery, error, clock) };
      }),
    );
    if (outcomes.length === 0) break;
    await door.inDistrict({ districtId }, async (transaction) => {
      for (const { id, outcome } of outcomes) await noteDelivery(transaction, { districtId, id }, outcome);
    });
    count.sent += outcomes.filter(({ outcome }) => outcome.state === 'sent').length;
    count.failed += outcomes.filter(({ outcome }) => outcome.state !== 'sent').length;
    if (taken.length < BATCH) break;
  }
  return count;
}

/** Carries messages to webhooks and mailboxes; what fails is tried again after 1, 5, 30 minutes, 2 and 8 hours, then given up. */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '发送消息', en: 'Deliver messages' },
  schedule: '* * * * *',
  seconds: 600,
  retries: 0,
  retryAfter: 60,
  async run(context) {
    const districts = await context.door.asSystem((transaction) =>
      findWaitingDistricts(transaction, timestamp(context.clock)),
    );
    if (districts.length === 0) return;
    const mailer = openMailer();
    try {
      for (const id of districts) {
        const ports = { mailer, rules: readWebhookRules(), signal: context.signal };
        const { sent, failed } = await deliverDistrict(context, id, ports);
        if (sent + failed > 0) context.log.info({ district: id, sent, failed }, 'messages delivered');
      }
    } finally {
      mailer?.close();
    }
  },
};

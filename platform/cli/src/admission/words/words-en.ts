import type { Words } from './wording.ts';

/** “1 place”, “2 places”. */
function count(amount: string | number, one: string, many = `${one}s`): string {
  return `${amount} ${Number(amount) === 1 ? one : many}`;
}

export const enWords: Words = {
  drumSources: [1, 2, 3, 4, 5, 6].map((ball) => `Ball ${ball} from the drum`),
  ringSources: ['Start number drawn by a parent', 'Step drawn by a parent'],
  prepared: ({ applicants }) => `${count(applicants, 'applicant')} now under a one-time number.`,
  rankCount: ({ name, count: choices }) => `  ${name}: ${count(choices, 'choice')}`,
  withoutRank: ({ applicant, rank, pool }) =>
    `▲ Choice ${rank} of ${applicant}, ${pool}, meets the conditions of no rank and was left out; tell the family.`,
  lettersWritten: ({ file }) => `The key to the numbers is in ${file}: keep it safe, never publish it.`,
  homesKept: ({ folder }) =>
    `${folder} holds where the children live, which full placement needs: seal it and allocate from it, do not publish it. Publish the folder that allocate writes; it has no places.`,
  sealed: ({ applicants, root }) => `Sealed ${count(applicants, 'applicant')}. Root of the list ${root}`,
  outcomes: ({ outcomes }) => `These numbers can come out in ${outcomes} ways or more.`,
  fewOutcomes: ({ outcomes, reason }) =>
    `▲ These numbers can come out in ${outcomes} ways only, which whoever makes the list could try out; the reason is published with the result: ${reason}`,
  bindMoment: ({ root, register }) =>
    `Bind the root to a public moment before the draw: print and photograph it, put it into a newspaper, or have the notary or a timestamp service confirm it (RFC 3161: the request is seal.tsq, keep the answer as seal.tsr).\n  Root ${root}\n  Head of the register ${register}`,
  voided: ({ reason, register }) =>
    `This seal is void (reason: ${reason}) and the folder can be sealed again; the void is published with the result. Head of the register ${register}`,
  smallCell: ({ what, advice }) => `▲ Recognisable: ${what}. You can ${advice}.`,
  smallCells: {
    priority: ({ value, count: children }) =>
      `only ${count(children, 'child', 'children')} with priority ${value}`,
    entitlement: ({ value, count: children }) =>
      `only ${count(children, 'child', 'children')} with the entitlement “${value}”`,
    column: ({ column, value, count: children }) =>
      `only ${count(children, 'child', 'children')} with ${column} “${value}”`,
    groups: ({ column, value, count: groups }) =>
      column === ''
        ? `only ${count(groups, 'group')} of twins in the whole list`
        : `only ${count(groups, 'group')} of twins with ${column} “${value}”`,
  },
  advices: {
    leaveColumnOut: ({ column }) => `leave the column ${column} out, or merge small values`,
    mergeRules: () =>
      'merge the rule with its neighbour, or turn the entitlement into a priority that is not published',
    unbindGroup: () => 'let them draw apart (groups: joinBetter), so that the bond is not published',
  },
  toAnnounce: 'Values to be announced on the spot and written into the notary’s record:',
  nobodyAnnounced:
    '▲ These files agree with each other; nobody announced anything, so nothing says that they are the files of that day. Compare with --root, --seed and --last.',
  partlyAnnounced: ({ names }) => `▲ Not given as announced: ${names}.`,
  announcedAgrees: ({ names }) => `● As announced: ${names}.`,
  values: {
    root: 'Root of the list',
    drawn: 'Numbers drawn',
    seed: 'Seed',
    last: 'Hash of the last line of the transcript',
    result: 'SHA-256 of result.csv',
    page: 'SHA-256 of the page verify.html',
    register: 'Head of the register',
    program: 'Hash of the program',
  },
  refilled: ({ renounced, refilled }) =>
    `${renounced} gave their places back; ${refilled} moved up in the order that was drawn.`,
  orderWritten: ({ rows, file }) =>
    `Wrote the full order with the waiting lists (${count(rows, 'row')}): ${file}`,
  states: { admitted: 'admitted', waiting: 'waiting', elsewhere: 'admitted at a better-liked choice' },
  sourcesToDraw: 'Publish seal.json first, then draw on the spot, in this order:',
  seedKept: 'The seed is in seed.json; no other numbers can be entered for this round.',
  allocated: ({ applicants, placed, first, unplaced }) =>
    `${count(applicants, 'applicant')}: ${placed} placed by choice, ${first} of them at their first choice; ${unplaced} without a place.`,
  overflowPlaced: ({ count: later }) => `${later} more given a school by full placement.`,
  written: ({ folder, result }) => `Written to ${folder}. SHA-256 of result.csv: ${result}`,
  whatIf: ({ envious, pairs }) =>
    `Note: this mechanism is not the recommended one. By the order, ${count(envious, 'child', 'children')} should have had a better-liked school and did not (${count(pairs, 'pair')}).`,
  unsettled: ({ count: groups }) =>
    `${count(groups, 'group')} of bound children cannot be satisfied at once; see their sheets.`,
  verified:
    '● Verified: every published file is, byte for byte, what the sealed inputs and the seed give when all is computed again.',
  overflowOnTrust:
    'Full placement went by homes that are not published: places and “everyone once” were checked; that the distance is the least can be checked with --inputs and the sealed folder.',
  problems: {
    missing: 'the file is missing',
    changed: 'was changed: it does not have the published hash',
    'chain-broken': 'the chain breaks here: this line or the next was changed',
    'not-recomputed': 'is not what the inputs and the seed give',
    unreadable: 'cannot be read',
    'line-ends':
      'differs from the published file in its line ends only; the contents agree (most likely changed in transfer or unpacking)',
    'not-announced': 'is not what was announced',
    'second-draw': 'the register shows more than one draw, or another seed than the one used',
    'second-seal': 'the register has another seal that is not void, or this seal is void',
    'seal-vanished':
      'the register is not the one that the seal was written into: earlier lines were taken out or changed',
    'not-registered': 'the seal or the seed does not stand in the register',
    'stamp-differs': 'the timestamp is not of this seal.json',
    'not-as-sealed': 'is not as it was sealed',
    'made-by-another-program':
      'was made by another version of the program and cannot be compared byte by byte; verify it with that version',
  },
  problem: ({ place, what }) => `${place} — ${what}`,
  detail: ({ detail }) => ` (${detail})`,
  messagesWritten: ({ count: messages, file }) =>
    `Wrote ${count(messages, 'message')}, as many as the results: ${file}`,
  quotaWritten: ({ rows, places, file }) =>
    `Wrote ${count(rows, 'pool')} with ${count(places, 'place')} in all: ${file}`,
  comma: ', ',
  allPlaces: 'Totals of the junior schools',
  tie: ({ of, places, count: schools, among, given }) =>
    `▲ ${of}: ${among} (${schools} schools) have equal remainders for ${count(places, 'place')}; by rule (more graduates first, equal ones by the bytes of the name) ${given} got one.`,
  reasons: {
    given: 'Placed here.',
    notNeeded: 'Placed at a better-liked choice; not needed.',
    floor: 'Below the floor of these places.',
    priority: 'All places are taken; the last one admitted has a higher priority.',
    key: 'All places are taken; same priority, but the ordering criterion comes after the last one admitted.',
    ticket:
      'All places are taken; same priority, but the ticket comes after the last one admitted (smaller goes first).',
    full: 'The places were taken before this choice was reached.',
    stage: 'No place was left for use when this choice was reached.',
  },
  unplaced: ({ applicant }) => `${applicant}: no place by choice.`,
  placedLater: ({ applicant, pool }) => `${applicant}: given a place at ${pool} by full placement.`,
  placed: ({ applicant, pool, rank }) => `${applicant}: placed at ${pool} (choice ${rank}).`,
  choice: ({ rank, pool, reason, own, cutoff, filled, seats }) =>
    `  Choice ${rank}, ${pool}: ${reason}\n    ${own}\n    ${cutoff}; ${filled} admitted, ${count(seats, 'place')}`,
  own: ({ priority, ticket }) => `This child: priority ${priority}, ticket ${ticket}`,
  cutoff: ({ priority, ticket }) => `Last one admitted: priority ${priority}, ticket ${ticket}`,
  nobodyAdmitted: 'Nobody admitted',
  sheetNote:
    'A higher priority goes first; where priority and ordering criteria are equal, the smaller ticket goes first.',
  mechanisms: {
    da: 'Deferred acceptance (default)',
    parallel: 'Parallel choice in batches',
    ia: 'Immediate acceptance',
    sd: 'Serial dictatorship by ticket',
    ttc: 'Top trading cycles',
  },
  ties: { single: 'one ticket for all schools', multiple: 'one ticket a school' },
  onlyWhatIf: ' (what-if only)',
  compared: ({ method, placed, first, low, pairs, envious }) =>
    `${method}: ${placed} placed, ${first} at first choice, ${low} at fourth choice or later, justified envy ${pairs} pairs, ${count(envious, 'child', 'children')}`,
};

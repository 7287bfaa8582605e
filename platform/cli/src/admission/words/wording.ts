import type { Mechanism, Reason, SmallCell } from '@junheng/admission';
import type { Problem } from '../verify-folder.ts';

/** Values that a round announces. */
export type AnnouncedName = 'root' | 'drawn' | 'seed' | 'last' | 'result' | 'page' | 'register' | 'program';
type Fill<Names extends string> = (values: Readonly<Record<Names, string | number>>) => string;
/** All that the admission commands say in their readable output; errors have their own table. */
export interface Words {
  /** Balls drawn from a drum on the spot, before the notary and parents. */
  readonly drumSources: readonly string[];
  readonly ringSources: readonly string[];
  readonly prepared: Fill<'applicants'>;
  readonly rankCount: Fill<'name' | 'count'>;
  readonly withoutRank: Fill<'applicant' | 'rank' | 'pool'>;
  readonly lettersWritten: Fill<'file'>;
  readonly homesKept: Fill<'folder'>;
  readonly sealed: Fill<'applicants' | 'root'>;
  readonly outcomes: Fill<'outcomes'>;
  readonly fewOutcomes: Fill<'outcomes' | 'reason'>;
  readonly bindMoment: Fill<'root' | 'register'>;
  readonly voided: Fill<'reason' | 'register'>;
  readonly smallCell: Fill<'what' | 'advice'>;
  readonly smallCells: Readonly<Record<SmallCell['what'], Fill<'column' | 'value' | 'count'>>>;
  readonly advices: Readonly<Record<SmallCell['advice'], Fill<'column'>>>;
  readonly toAnnounce: string;
  readonly nobodyAnnounced: string;
  readonly partlyAnnounced: Fill<'names'>;
  readonly announcedAgrees: Fill<'names'>;
  readonly values: Readonly<Record<AnnouncedName, string>>;
  readonly refilled: Fill<'renounced' | 'refilled'>;
  readonly orderWritten: Fill<'rows' | 'file'>;
  readonly states: Readonly<Record<'admitted' | 'waiting' | 'elsewhere', string>>;
  readonly sourcesToDraw: string;
  readonly seedKept: string;
  readonly allocated: Fill<'applicants' | 'placed' | 'first' | 'unplaced'>;
  readonly overflowPlaced: Fill<'count'>;
  readonly written: Fill<'folder' | 'result'>;
  readonly whatIf: Fill<'envious' | 'pairs'>;
  readonly unsettled: Fill<'count'>;
  readonly verified: string;
  readonly overflowOnTrust: string;
  readonly problems: Readonly<Record<Problem['what'], string>>;
  readonly problem: Fill<'place' | 'what'>;
  readonly detail: Fill<'detail'>;
  readonly messagesWritten: Fill<'count' | 'file'>;
  readonly quotaWritten: Fill<'rows' | 'places' | 'file'>;
  /** Between the names of a list. */
  readonly comma: string;
  readonly allPlaces: string;
  readonly tie: Fill<'of' | 'places' | 'count' | 'among' | 'given'>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly unplaced: Fill<'applicant'>;
  readonly placedLater: Fill<'applicant' | 'pool'>;
  readonly placed: Fill<'applicant' | 'pool' | 'rank'>;
  readonly choice: Fill<'rank' | 'pool' | 'reason' | 'own' | 'cutoff' | 'filled' | 'seats'>;
  readonly own: Fill<'priority' | 'ticket'>;
  readonly cutoff: Fill<'priority' | 'ticket'>;
  readonly nobodyAdmitted: string;
  readonly sheetNote: string;
  readonly mechanisms: Readonly<Record<Mechanism, string>>;
  readonly ties: Readonly<Record<'single' | 'multiple', string>>;
  readonly onlyWhatIf: string;
  readonly compared: Fill<'method' | 'placed' | 'first' | 'low' | 'pairs' | 'envious'>;
}

import type { RoomBook } from '../room/room-book.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** A sheet and the room of its schools after changes. */
export interface ChangedPlaces {
  readonly sheet: Sheet;
  readonly room: RoomBook;
}

import { openTable } from '../csv/open-table.ts';
import type { Pools } from '../market.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { TextTable } from '../text/text-table.ts';
import { parseDecimal, parseWhole } from '../text/parse-number.ts';
import { checkColumns, checkName } from './check-columns.ts';

/**
 * Reads pools.csv (`pool,school,seats` and optional `reserveFor,order,floor`). Seats are whole numbers from 0: a pool
 * of 0 seats takes nobody, and choices of it stay valid. Fails on a duplicate pool, an empty or wrong number.
 */
export function readPools(file: string, bytes: Uint8Array): Outcome<Pools> {
  const opened = openTable(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const columns = checkColumns(scanner, ['pool', 'school', 'seats']);
  if (!columns.ok) return columns;
  const [poolColumn, schoolColumn, seatsColumn] = columns.value as [number, number, number];
  const reserveColumn = scanner.columnAt('reserveFor');
  const orderColumn = scanner.columnAt('order');
  const names = new TextTable(bytes);
  const schools = new TextTable(bytes);
  const reserves = new TextTable(bytes);
  const schoolOf: number[] = [];
  const seats: number[] = [];
  const reserveOf: number[] = [];
  const orderOf: number[] = [];
  const floors: number[] = [];
  const floorColumn = scanner.columnAt('floor');
  while (scanner.next()) {
    const { starts, ends, line } = scanner;
    const wrong = checkName(scanner, poolColumn) ?? checkName(scanner, schoolColumn);
    if (wrong !== undefined) return { ok: false, error: wrong };
    const name = scanner.textAt(poolColumn);
    const place = { file, line, element: name };
    if (names.add(starts[poolColumn] as number, ends[poolColumn] as number) < 0) {
      return failWith('ADMISSION_POOL_TWICE', { pool: name, file, line }, place);
    }
    const seatsText = scanner.textAt(seatsColumn);
    const count = parseWhole(bytes, starts[seatsColumn] as number, ends[seatsColumn] as number);
    if (seatsText === '') {
      return failWith('ADMISSION_POOL_WITHOUT_SEATS', { pool: name, file, line }, place);
    }
    if (/^-\d/u.test(seatsText)) {
      return failWith('ADMISSION_SEATS_NEGATIVE', { pool: name, seats: seatsText, file, line }, place);
    }
    if (count < 0) {
      return failWith('ADMISSION_NUMBER_WRONG', { column: 'seats', text: seatsText, file, line }, place);
    }
    const orderText = scanner.textAt(orderColumn);
    const order = orderText === '' ? 0 : Number(orderText);
    if (!/^\d{0,6}$/u.test(orderText) || (orderText !== '' && order === 0)) {
      return failWith('ADMISSION_NUMBER_WRONG', { column: 'order', text: orderText, file, line }, place);
    }
    const school = schools.add(starts[schoolColumn] as number, ends[schoolColumn] as number);
    schoolOf.push(school < 0 ? -1 - school : school);
    const hasReserve =
      reserveColumn >= 0 && (ends[reserveColumn] as number) > (starts[reserveColumn] as number);
    const reserve = hasReserve
      ? reserves.add(starts[reserveColumn] as number, ends[reserveColumn] as number)
      : Number.NaN;
    reserveOf.push(Number.isNaN(reserve) ? -1 : reserve < 0 ? -1 - reserve : reserve);
    orderOf.push(order);
    const hasFloor = floorColumn >= 0 && (ends[floorColumn] as number) > (starts[floorColumn] as number);
    const floor = hasFloor
      ? parseDecimal(bytes, starts[floorColumn] as number, ends[floorColumn] as number)
      : Number.NEGATIVE_INFINITY;
    if (Number.isNaN(floor)) {
      const text = scanner.textAt(floorColumn);
      return failWith('ADMISSION_NUMBER_WRONG', { column: 'floor', text, file, line }, place);
    }
    floors.push(floor);
    seats.push(count);
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  if (names.count === 0) return failWith('ADMISSION_FILE_EMPTY', { file }, { file, line: 1 });
  return succeed({
    count: names.count,
    names,
    schoolOf: Int32Array.from(schoolOf),
    schools,
    seats: Int32Array.from(seats),
    reserveOf: Int32Array.from(reserveOf),
    reserves,
    orderOf: Int32Array.from(orderOf),
    floor: Float64Array.from(floors),
  });
}

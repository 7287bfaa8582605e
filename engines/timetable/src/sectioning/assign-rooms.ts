/**
 * Gives each class of one block a room: a homeroom's room to the class with the most of its pupils, so that few walk, further rooms to
 * the classes left. `counts`: class → pupils from each homeroom. A result below the number of homerooms is that homeroom's room.
 */
export function assignRooms(counts: readonly (readonly number[])[], homerooms: number): number[] {
  const pairs = counts.flatMap((row, index) => row.map((count, homeroom) => ({ index, homeroom, count })));
  const rooms = counts.map(() => -1);
  const isTaken = new Set<number>();
  for (const { index, homeroom } of pairs.toSorted(
    (a, b) => b.count - a.count || a.index - b.index || a.homeroom - b.homeroom,
  )) {
    if ((rooms[index] ?? 0) >= 0 || isTaken.has(homeroom)) continue;
    rooms[index] = homeroom;
    isTaken.add(homeroom);
  }
  let next = homerooms;
  return rooms.map((room) => {
    if (room >= 0) return room;
    next += 1;
    return next - 1;
  });
}

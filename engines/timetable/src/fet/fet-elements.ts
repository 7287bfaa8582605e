/** Text as it stands between the tags of a .fet file. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

/** The time of an activity, at 100 %. */
export function writeTime(id: string, day: string, hour: string, isLocked = false): string {
  return `<ConstraintActivityPreferredStartingTime>
	<Weight_Percentage>100</Weight_Percentage>
	<Activity_Id>${escapeXml(id)}</Activity_Id>
	<Preferred_Day>${escapeXml(day)}</Preferred_Day>
	<Preferred_Hour>${escapeXml(hour)}</Preferred_Hour>
	<Permanently_Locked>${isLocked}</Permanently_Locked>
	<Active>true</Active>
	<Comments></Comments>
</ConstraintActivityPreferredStartingTime>
`;
}

/** The room of an activity, at 100 %. */
export function writeRoom(id: string, room: string): string {
  return `<ConstraintActivityPreferredRoom>
	<Weight_Percentage>100</Weight_Percentage>
	<Activity_Id>${escapeXml(id)}</Activity_Id>
	<Room>${escapeXml(room)}</Room>
	<Permanently_Locked>false</Permanently_Locked>
	<Active>true</Active>
	<Comments></Comments>
</ConstraintActivityPreferredRoom>
`;
}

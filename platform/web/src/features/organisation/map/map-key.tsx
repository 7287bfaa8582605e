import type { ReactElement } from 'react';
import { useOrganisationWords } from '../use-organisation-words.ts';
import { mapMarks } from './unit-marks.ts';

/** What the marks on the map mean. */
export function MapKey(): ReactElement {
  const say = useOrganisationWords();
  const words = {
    kindergarten: say('type.kindergarten'),
    primary: say('type.primary'),
    junior: say('type.junior'),
    senior: say('type.senior'),
    combined: `${say('type.nineYear')}${say('comma')}${say('type.completeSecondary')}`,
  } as const;
  return (
    <ul className="map-key" aria-label={say('map.key')}>
      {Object.values(mapMarks).map((mark) => (
        <li key={mark.name}>
          <svg viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true">
            <path d={mark.path} fill={mark.colour} />
          </svg>
          {words[mark.name]}
        </li>
      ))}
    </ul>
  );
}

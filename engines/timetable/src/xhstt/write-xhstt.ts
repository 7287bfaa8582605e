import type { SolutionEvent, XhsttInstance } from './instance.ts';

/** What is written around a solution. */
export interface SolutionLabel {
  /** Id of the solution group. */
  readonly group: string;
  readonly contributor: string;
  readonly date: string;
  readonly description: string;
  readonly infeasibility: number;
  readonly objective: number;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function writePart(instance: XhsttInstance, part: SolutionEvent): string {
  const event = instance.events[part.event];
  const lines = [
    `          <Event Reference="${escape(event?.id ?? '')}">`,
    `            <Duration>${part.duration}</Duration>`,
  ];
  const time = instance.times[part.time];
  if (time !== undefined) lines.push(`            <Time Reference="${escape(time)}"/>`);
  const chosen = (event?.resources ?? []).flatMap((place, index) => {
    const resource = instance.resources[part.resources[index] ?? -1];
    if (place.resource >= 0 || resource === undefined) return [];
    return [
      `              <Resource Reference="${escape(resource.id)}"><Role>${escape(place.role ?? '')}</Role></Resource>`,
    ];
  });
  if (chosen.length > 0) lines.push('            <Resources>', ...chosen, '            </Resources>');
  return [...lines, '          </Event>'].join('\n');
}

/** One solution group with one solution, as XHSTT text. */
function writeGroup(
  instance: XhsttInstance,
  solution: readonly SolutionEvent[],
  label: SolutionLabel,
): string {
  return `    <SolutionGroup Id="${escape(label.group)}">
      <MetaData>
        <Contributor>${escape(label.contributor)}</Contributor>
        <Date>${escape(label.date)}</Date>
        <Description>${escape(label.description)}</Description>
      </MetaData>
      <Solution Reference="${escape(instance.id)}">
        <Events>
${solution.map((part) => writePart(instance, part)).join('\n')}
        </Events>
        <Report>
          <InfeasibilityValue>${label.infeasibility}</InfeasibilityValue>
          <ObjectiveValue>${label.objective}</ObjectiveValue>
        </Report>
      </Solution>
    </SolutionGroup>
`;
}

/**
 * Writes a solution into the archive it was made for: the text of the file with the solution groups replaced by one of ours, so
 * that the file can be evaluated anywhere by itself.
 */
export function writeXhsttSolution(
  archive: string,
  instance: XhsttInstance,
  solution: readonly SolutionEvent[],
  label: SolutionLabel,
): string {
  const group = `  <SolutionGroups>\n${writeGroup(instance, solution, label)}  </SolutionGroups>\n`;
  const bare = archive
    .replace(/[ \t]*<SolutionGroups\s*\/>\s*?\n?/u, '')
    .replace(/[ \t]*<SolutionGroups[\s>][\s\S]*<\/SolutionGroups>\s*?\n?/u, '');
  const end = bare.lastIndexOf('</HighSchoolTimetableArchive>');
  return `${bare.slice(0, end)}${group}${bare.slice(end)}`;
}

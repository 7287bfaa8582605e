/** Constraints and solution events to be put into the archive below. */
export interface ArchiveParts {
  readonly constraints: string;
  readonly events: string;
}

const resource = (id: string, type: string, group: string): string =>
  `<Resource Id="${id}"><Name>${id}</Name><ResourceType Reference="${type}"/><ResourceGroups><ResourceGroup Reference="${group}"/></ResourceGroups></Resource>`;

const time = (id: string, day: string): string =>
  `<Time Id="${id}"><Name>${id}</Name><Day Reference="${day}"/><TimeGroups><TimeGroup Reference="all"/><TimeGroup Reference="all"/></TimeGroups></Time>`;

/**
 * A school of two days with four times each, class C, teachers T1 and T2, rooms R1 and R2.
 * Maths: 3 times, C and T1, the room open. Music: 2 times, C and T2. Talk: 1 time, T1 and (by group) all teachers. Late: 1 time at d2.
 */
export function writeTinyArchive({ constraints, events }: ArchiveParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- written for the tests -->
<HighSchoolTimetableArchive Id="tiny">
  <Instances>
    <Instance Id="Tiny">
      <MetaData><Name>Tiny &amp; small</Name></MetaData>
      <Times>
        <TimeGroups><Day Id="A"><Name>A</Name></Day><Day Id="B"><Name>B</Name></Day><TimeGroup Id="all"><Name>all</Name></TimeGroup></TimeGroups>
        ${['a1', 'a2', 'a3', 'a4'].map((id) => time(id, 'A')).join('')}
        ${['b1', 'b2', 'b3', 'b4'].map((id) => time(id, 'B')).join('')}
      </Times>
      <Resources>
        <ResourceTypes><ResourceType Id="class"><Name>c</Name></ResourceType><ResourceType Id="teacher"><Name>t</Name></ResourceType><ResourceType Id="room"><Name>r</Name></ResourceType></ResourceTypes>
        <ResourceGroups>
          <ResourceGroup Id="classes"><Name>c</Name><ResourceType Reference="class"/></ResourceGroup>
          <ResourceGroup Id="teachers"><Name>t</Name><ResourceType Reference="teacher"/></ResourceGroup>
          <ResourceGroup Id="rooms"><Name>r</Name><ResourceType Reference="room"/></ResourceGroup>
        </ResourceGroups>
        ${resource('C', 'class', 'classes')}${resource('T1', 'teacher', 'teachers')}${resource('T2', 'teacher', 'teachers')}
        ${resource('R1', 'room', 'rooms')}${resource('R2', 'room', 'rooms')}
      </Resources>
      <Events>
        <EventGroups><Course Id="maths"><Name>m</Name></Course><EventGroup Id="both"><Name>b</Name></EventGroup></EventGroups>
        <Event Id="Maths"><Name>Maths</Name><Duration>3</Duration><Workload>7</Workload><Course Reference="maths"/>
          <Resources><Resource Reference="C"><Role>Class</Role></Resource><Resource Reference="T1"/><Resource><Role>Room</Role><ResourceType Reference="room"/></Resource></Resources>
          <EventGroups><EventGroup Reference="both"/><EventGroup Reference="maths"/></EventGroups></Event>
        <Event Id="Music"><Name>Music</Name><Duration>2</Duration>
          <Resources><Resource Reference="C"/><Resource Reference="T2"/></Resources>
          <EventGroups><EventGroup Reference="both"/></EventGroups></Event>
        <Event Id="Talk"><Name>Talk</Name><Duration>1</Duration>
          <Resources><Resource Reference="T1"/></Resources><ResourceGroups><ResourceGroup Reference="teachers"/></ResourceGroups></Event>
        <Event Id="Late"><Name>Late</Name><Duration>1</Duration><Time Reference="b4"/></Event>
      </Events>
      <Constraints>${constraints}</Constraints>
    </Instance>
  </Instances>
  <SolutionGroups>
    <SolutionGroup Id="g"><MetaData/><Solution Reference="Tiny"><Events>${events}</Events></Solution></SolutionGroup>
  </SolutionGroups>
</HighSchoolTimetableArchive>
`;
}

/** A constraint: kind, what it applies to, what follows; soft, linear and of weight 1 unless said otherwise. */
export function writeConstraint(
  kind: string,
  applies: string,
  rest = '',
  cost = 'Linear',
  weight = 1,
  required = false,
): string {
  return `<${kind}Constraint Id="x"><Name>x</Name><Required>${required}</Required><Weight>${weight}</Weight><CostFunction>${cost}</CostFunction><AppliesTo>${applies}</AppliesTo>${rest}</${kind}Constraint>`;
}

/** A solution event: `Maths 2 a1 Room=R1`; a dash for no time. */
export function writePart(text: string): string {
  const [event, duration, start, ...chosen] = text.split(' ');
  const resources = chosen.map((pair) => {
    const [role, id] = pair.split('=');
    return `<Resource Reference="${id}"><Role>${role}</Role></Resource>`;
  });
  return `<Event Reference="${event}"><Duration>${duration}</Duration>${start === '-' ? '' : `<Time Reference="${start}"/>`}<Resources>${resources.join('')}</Resources></Event>`;
}

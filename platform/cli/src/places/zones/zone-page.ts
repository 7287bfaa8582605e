import { escapeText, put } from '../../standards-path/html/two-languages.ts';
import { fitMap, framePage, zoneColour } from '../page-frame.ts';
import type { ZoneRun } from './run-zones.ts';
import { AIM_TEXTS, gapText, REASON_TEXTS, ruleText } from './zone-words.ts';

const SCRIPT = `
const slider=document.getElementById('plan'),why=document.getElementById('why'),aim=document.getElementById('aim');
const shapes=[...document.querySelectorAll('svg.map [data-b]')];
const fix=(n,d)=>n.toFixed(d);
function show(){const at=slider?+slider.value:0,plan=data.plans[at];
 for(const shape of shapes){shape.style.fill=data.colours[plan.assignment[+shape.dataset.b]];}
 if(aim)aim.textContent=zh()?plan.zh:plan.en;
 for(const key of Object.keys(plan.facts)){const cell=document.getElementById('f-'+key);if(cell)cell.textContent=plan.facts[key];}
 data.schools.forEach((school,index)=>{const cell=document.getElementById('l-'+index);if(cell)cell.textContent=Math.round(plan.loads[index])+' / '+school.capacity;});}
function tell(index){const block=data.blocks[index],at=slider?+slider.value:0,own=data.plans[at].assignment[index];
 let text=block.id+(zh()?'：'+block.pupils+' 人，归 ':': '+block.pupils+' pupils, to ')+data.schools[own].id;
 const sheet=at===0&&data.sheets?data.sheets[index]:null;
 if(sheet){text+=(zh()?'（':' (')+fix(sheet.km,2)+' km'+(zh()?'）；最近 ':'); nearest ')+sheet.nearest+' '+fix(sheet.nearKm,2)+' km'+(zh()?'：':': ')+(zh()?sheet.zh:sheet.en);
  if(sheet.displaced.length)text+=(zh()?'；若改归那里，要挤出 ':'; going there would displace ')+sheet.displaced.join(zh()?'、':', ');}
 why.textContent=text;}
if(slider)slider.addEventListener('input',show);
button.addEventListener('click',show);
for(const shape of shapes){shape.addEventListener('click',()=>tell(+shape.dataset.b));shape.addEventListener('mouseenter',()=>tell(+shape.dataset.b));shape.addEventListener('focus',()=>tell(+shape.dataset.b));}
show();
`;

function mapPart(run: ZoneRun): string {
  const { request, areas } = run;
  const areaOf = new Map(areas.map((area) => [area.block, area]));
  const corners = areas.flatMap((area) => area.rings.flat());
  const map = fitMap([...request.blocks.map(({ x, y }) => [x, y] as const), ...corners]);
  const at = new Map(request.blocks.map((block) => [block.id, block]));
  const radius = Math.max(2.5, Math.min(9, 260 / Math.sqrt(request.blocks.length)));
  const edges =
    areas.length > 0
      ? ''
      : request.edges
          .map(([a, b]) => {
            const one = at.get(a) as { x: number; y: number };
            const two = at.get(b) as { x: number; y: number };
            const [x1, y1] = map.place(one.x, one.y);
            const [x2, y2] = map.place(two.x, two.y);
            return `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
          })
          .join('');
  const blocks = request.blocks.map((block, index) => {
    const label = `<title>${escapeText(block.id)}</title>`;
    const area = areaOf.get(block.id);
    if (area !== undefined && area.rings.length > 0) {
      const path = area.rings
        .map(
          (ring) =>
            `M${ring
              .map(([x, y]) =>
                map
                  .place(x, y)
                  .map((part) => part.toFixed(1))
                  .join(' '),
              )
              .join('L')}Z`,
        )
        .join('');
      return `<path class="block" data-b="${index}" tabindex="0" d="${path}">${label}</path>`;
    }
    const [x, y] = map.place(block.x, block.y);
    return `<circle class="block" data-b="${index}" tabindex="0" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}">${label}</circle>`;
  });
  const schools = request.schools.map((school) => {
    const home = at.get(school.block) as { x: number; y: number };
    const [x, y] = map.place(home.x, home.y);
    return `<rect class="school" x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8"/><text x="${(x + 7).toFixed(1)}" y="${(y + 4).toFixed(1)}">${escapeText(school.id)}</text>`;
  });
  return `<svg class="map" viewBox="0 0 ${map.width.toFixed(0)} ${map.height.toFixed(0)}" role="img" aria-label="map"><path d="${edges}" fill="none" stroke="var(--line)" stroke-width="0.8"/>${blocks.join('')}${schools.join('')}<path d="M24 ${(map.height - 12).toFixed(0)}h${map.kilometre.toFixed(1)}" stroke="var(--ink)" stroke-width="2"/><text x="24" y="${(map.height - 16).toFixed(0)}">1 km</text></svg>`;
}

/** A self-contained page of a run of `places zone`: map, slider over the plans, tables, reasons, families who move. */
export function zonePage(run: ZoneRun): string {
  const title = { zh: '招生范围划定方案', en: 'Attendance zones' };
  const { outcome, request } = run;
  if (outcome.kind !== 'found') {
    const list =
      outcome.kind === 'infeasible'
        ? `<p class="so">${put(`以下 ${outcome.conflict.rules.length} 条规则互相冲突，做不到。`, `These ${outcome.conflict.rules.length} rules are in conflict; there is no such plan.`)}</p><ul class="rules">${outcome.conflict.rules.map((rule) => `<li>${put(ruleText(rule).zh, ruleText(rule).en)}</li>`).join('')}</ul>`
        : `<p class="so">${put('时间内没有找到守规则的方案，也没有证明不可能。', 'No plan was found in the time, and none was proven impossible.')}</p>`;
    return framePage(title, list, {}, '');
  }
  const plans = run.plans ?? [{ aim: 'asked' as const, plan: outcome.plan }];
  const schoolAt = new Map(request.schools.map((school, index) => [school.id, index]));
  const data = {
    colours: request.schools.map((_, index) => zoneColour(index)),
    schools: request.schools.map(({ id, capacity }) => ({ id, capacity })),
    blocks: request.blocks.map(({ id, pupils }) => ({ id, pupils })),
    plans: plans.map(({ aim, plan }) => ({
      ...AIM_TEXTS[aim],
      assignment: request.blocks.map((block) => schoolAt.get(plan.assignment[block.id] as string) as number),
      loads: request.schools.map(({ id }) => plan.loads[id] ?? 0),
      facts: {
        cost: plan.cost.toFixed(1),
        mean: plan.meanKilometres.toFixed(3),
        far: plan.longestKilometres.toFixed(2),
        full: `${(plan.fullest * 100).toFixed(1)} %`,
        cut: String(plan.cutEdges),
        moved: String(plan.movedPupils),
      },
    })),
    sheets:
      run.sheets?.map((sheet) => ({
        km: sheet.kilometres,
        nearest: sheet.nearest,
        nearKm: sheet.nearestKilometres,
        ...REASON_TEXTS[sheet.reason],
        displaced: sheet.displaced.map(({ block, pupils }) => `${block} (${pupils})`),
      })) ?? null,
  };
  const facts: readonly (readonly [string, string, string])[] = [
    ['cost', '总路程（人·公里）', 'Pupil-kilometres'],
    ['mean', '平均（公里）', 'Mean (km)'],
    ['far', '最远（公里）', 'Farthest (km)'],
    ['full', '最满的范围', 'Fullest zone'],
    ['cut', '边界段数', 'Border edges'],
    ['moved', '换学校的学生', 'Pupils who move'],
  ];
  const slider =
    plans.length < 2
      ? ''
      : `<div class="slide"><label for="plan">${put('比较方案', 'Compare plans')}</label><input id="plan" type="range" min="0" max="${plans.length - 1}" step="1" value="0"><output id="aim"></output></div>`;
  const table = `<table><thead><tr><th>${put('方案', 'Plan')}</th>${facts.map(([, zh, en]) => `<th class="n">${put(zh, en)}</th>`).join('')}</tr></thead><tbody>${data.plans.map((plan) => `<tr><th scope="row">${put(plan.zh, plan.en)}</th>${facts.map(([key]) => `<td class="n">${plan.facts[key as keyof typeof plan.facts]}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const loads = request.schools
    .map(
      (school, index) =>
        `<tr><th scope="row"><i style="display:inline-block;width:12px;height:12px;background:${zoneColour(index)};margin-right:6px"></i>${escapeText(school.id)}</th><td class="n" id="l-${index}"></td></tr>`,
    )
    .join('');
  const moved =
    request.today === undefined
      ? ''
      : `<h2>${put(`换学校的小区（${outcome.plan.moved.length} 个，${outcome.plan.movedPupils} 名学生）`, `Blocks that change school (${outcome.plan.moved.length}, ${outcome.plan.movedPupils} pupils)`)}</h2><table><thead><tr><th>${put('小区', 'Block')}</th><th class="n">${put('学生', 'Pupils')}</th><th>${put('现在', 'Today')}</th><th>${put('改为', 'Then')}</th></tr></thead><tbody>${outcome.plan.moved.map((entry) => `<tr><td>${escapeText(entry.block)}</td><td class="n">${entry.pupils}</td><td>${escapeText(entry.from)}</td><td>${escapeText(entry.to)}</td></tr>`).join('')}</tbody></table>`;
  const reasons = (run.sheets ?? []).filter((sheet) => sheet.reason !== 'nearest');
  const sheets =
    reasons.length === 0
      ? ''
      : `<h2>${put(`不归最近学校的小区（${reasons.length} 个）`, `Blocks not zoned to the nearest school (${reasons.length})`)}</h2><table><thead><tr><th>${put('小区', 'Block')}</th><th class="n">${put('学生', 'Pupils')}</th><th>${put('归', 'To')}</th><th class="n">km</th><th>${put('最近', 'Nearest')}</th><th class="n">km</th><th>${put('原因', 'Why')}</th><th>${put('若改归那里，要挤出', 'Who would be displaced')}</th></tr></thead><tbody>${reasons.map((sheet) => `<tr><td>${escapeText(sheet.block)}</td><td class="n">${sheet.pupils}</td><td>${escapeText(sheet.school)}</td><td class="n">${sheet.kilometres.toFixed(2)}</td><td>${escapeText(sheet.nearest)}</td><td class="n">${sheet.nearestKilometres.toFixed(2)}</td><td>${put(REASON_TEXTS[sheet.reason].zh, REASON_TEXTS[sheet.reason].en)}</td><td>${escapeText(sheet.displaced.map(({ block, pupils }) => `${block} (${pupils})`).join('; '))}</td></tr>`).join('')}</tbody></table>`;
  const gap = gapText(outcome.plan.objective, outcome.bound, outcome.gap);
  const body = `<p class="so">${put(gap.zh, gap.en)}</p><dl class="facts">${facts.map(([key, zh, en]) => `<div><dt>${put(zh, en)}</dt><dd id="f-${key}"></dd></div>`).join('')}</dl>${slider}<div id="why" aria-live="polite">${put('点一个小区，看它归哪所学校、为什么。', 'Choose a block to see its school, and why.')}</div>${mapPart(run)}${plans.length < 2 ? '' : `<h2>${put('方案比较（没有一个在各方面都输给另一个）', 'Plans compared (none is beaten by another in everything)')}</h2>${table}`}<h2>${put('各校', 'Schools')}</h2><table><thead><tr><th>${put('学校', 'School')}</th><th class="n">${put('学生 / 学位', 'Pupils / places')}</th></tr></thead><tbody>${loads}</tbody></table>${moved}${sheets}`;
  return framePage(title, body, data, SCRIPT);
}

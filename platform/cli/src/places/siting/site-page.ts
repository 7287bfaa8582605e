import type { SitedPlan } from '@junheng/places';
import { escapeText, put } from '../../standards-path/html/two-languages.ts';
import { fitMap, framePage, zoneColour } from '../page-frame.ts';
import { gapText } from '../zones/zone-words.ts';
import type { SiteRun } from './site-run.ts';

const SCRIPT = `
const slider=document.getElementById('fair'),dots=[...document.querySelectorAll('svg.map [data-b]')],marks=[...document.querySelectorAll('svg.map [data-s]')];
function show(){const plan=data.plans[slider?+slider.value:data.chosen];
 for(const dot of dots)dot.style.fill=data.colours[plan.assignment[+dot.dataset.b]];
 for(const mark of marks)mark.style.display=plan.open.includes(+mark.dataset.s)?'':'none';
 for(const key of Object.keys(plan.facts))document.getElementById('f-'+key).textContent=plan.facts[key];}
if(slider)slider.addEventListener('input',show);
show();
`;

/** A self-contained page of a run of `places site`: map, slider between distance and fairness, tables, the years. */
export function sitePage(run: SiteRun): string {
  const title = { zh: '学校布点方案', en: 'Siting of schools' };
  const { outcome, request } = run;
  if (outcome.kind !== 'found') {
    return framePage(
      title,
      `<p class="so">${put('时间内没有找到容量够用的方案。', 'No plan within the capacities was found in the time.')}</p>`,
      {},
      '',
    );
  }
  const plans: readonly SitedPlan[] = outcome.scale;
  const chosen = Math.max(0, plans.indexOf(outcome.plan));
  const siteAt = new Map(request.sites.map((site, index) => [site.id, index]));
  const at = new Map(request.customers.map((customer) => [customer.id, customer]));
  const pointOf = (index: number): readonly [number, number] => {
    const site = request.sites[index] as (typeof request.sites)[number];
    const home = at.get(site.customer ?? '');
    return [site.x ?? home?.x ?? 0, site.y ?? home?.y ?? 0];
  };
  const used = [...new Set(plans.flatMap((plan) => plan.open.map(({ id }) => siteAt.get(id) as number)))];
  const map = fitMap([...request.customers.map(({ x, y }) => [x, y] as const), ...used.map(pointOf)]);
  const most = Math.max(1e-9, ...request.customers.map(({ demand }) => demand));
  const base = Math.max(2, Math.min(8, 220 / Math.sqrt(request.customers.length)));
  const dots = request.customers.map((customer, index) => {
    const [x, y] = map.place(customer.x, customer.y);
    const radius = base * (0.6 + 0.9 * Math.sqrt(Math.max(0, customer.demand) / most));
    return `<circle class="block" data-b="${index}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${escapeText(customer.id)}</title></circle>`;
  });
  const marks = used.map((index) => {
    const [x, y] = map.place(...pointOf(index));
    const { id } = request.sites[index] as { id: string };
    return `<g data-s="${index}"><rect class="school" x="${(x - 5).toFixed(1)}" y="${(y - 5).toFixed(1)}" width="10" height="10"/><text x="${(x + 8).toFixed(1)}" y="${(y + 4).toFixed(1)}">${escapeText(id)}</text></g>`;
  });
  const data = {
    chosen,
    colours: Object.fromEntries(used.map((index, place) => [index, zoneColour(place)])),
    plans: plans.map((plan) => ({
      assignment: request.customers.map(
        (customer) => siteAt.get(plan.assignment[customer.id] as string) as number,
      ),
      open: plan.open.map(({ id }) => siteAt.get(id) as number),
      facts: {
        cost: plan.cost.toFixed(2),
        mean: plan.meanDistance.toFixed(3),
        spread: plan.spread.toFixed(3),
        far: plan.farthest.toFixed(3),
        fair: plan.fairness.toFixed(2),
      },
    })),
  };
  const facts: readonly (readonly [string, string, string])[] = [
    ['fair', '公平的分量', 'Weight of fairness'],
    ['cost', '目标值', 'Cost'],
    ['mean', '平均距离', 'Mean distance'],
    ['spread', '距离标准差', 'Deviation of distance'],
    ['far', '最远', 'Farthest'],
  ];
  const slider =
    plans.length < 2
      ? ''
      : `<div class="slide"><label for="fair">${put('平均距离最短 ↔ 距离更公平', 'Shortest mean ↔ fairer distances')}</label><input id="fair" type="range" min="0" max="${plans.length - 1}" step="1" value="${chosen}"></div>`;
  const compared =
    plans.length < 2
      ? ''
      : `<h2>${put('距离与公平', 'Distance and fairness')}</h2><table><thead><tr>${facts.map(([, zh, en]) => `<th class="n">${put(zh, en)}</th>`).join('')}</tr></thead><tbody>${data.plans.map((plan) => `<tr>${facts.map(([key]) => `<td class="n">${plan.facts[key as keyof typeof plan.facts]}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const rows = outcome.plan.open
    .map(
      (site) =>
        `<tr><th scope="row">${escapeText(site.id)}</th><td class="n">${Math.round(site.load * 100) / 100}</td><td class="n">${site.capacity}</td><td>${site.isEnlarged ? put('扩建', 'enlarged') : ''}</td></tr>`,
    )
    .join('');
  const phases =
    outcome.phases.length === 0
      ? ''
      : `<h2>${put('逐年安排（先建后撤）', 'Year by year (build before closing)')}</h2><table><thead><tr><th>${put('年', 'Year')}</th><th>${put('新开', 'Opens')}</th><th>${put('扩建', 'Enlarges')}</th><th>${put('撤并（由谁接收）', 'Closes (taken over by)')}</th><th class="n">${put('学位', 'Places')}</th><th class="n">${put('需求', 'Demand')}</th><th class="n">${put('缺', 'Lacking')}</th></tr></thead><tbody>${outcome.phases.map((phase) => `<tr><th scope="row">${phase.year}</th><td>${escapeText(phase.opens.join('、'))}</td><td>${escapeText(phase.enlarges.join('、'))}</td><td>${escapeText(phase.closes.map(({ site, replacedBy }) => `${site} (${replacedBy.join('、')})`).join('；'))}</td><td class="n">${phase.capacity}</td><td class="n">${phase.demand}</td><td class="n">${phase.missing}</td></tr>`).join('')}</tbody></table>`;
  const merging =
    request.merging === undefined
      ? put('撤并未打开：现有学校全部保留。', 'Merging is off: every existing school stays.')
      : put(
          `撤并已打开，理由：${request.merging.reason}`,
          `Merging is on, for this reason: ${request.merging.reason}`,
        );
  const gap = gapText(outcome.objective, outcome.bound, outcome.gap);
  const body = `<p class="so">${put(gap.zh, gap.en)}</p><p>${merging}</p><dl class="facts">${facts.map(([key, zh, en]) => `<div><dt>${put(zh, en)}</dt><dd id="f-${key}"></dd></div>`).join('')}</dl>${slider}<svg class="map" viewBox="0 0 ${map.width.toFixed(0)} ${map.height.toFixed(0)}" role="img" aria-label="map">${dots.join('')}${marks.join('')}</svg>${compared}<h2>${put('开办的学校', 'Schools open')}</h2><table><thead><tr><th>${put('选址', 'Site')}</th><th class="n">${put('服务', 'Served')}</th><th class="n">${put('容量', 'Capacity')}</th><th></th></tr></thead><tbody>${rows}</tbody></table>${phases}`;
  return framePage(title, body, data, SCRIPT);
}

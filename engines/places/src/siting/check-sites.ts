import type { PlacesProblem } from '../places-problem.ts';
import type { SiteRequest } from './site-request.ts';

/** Lists what makes a request meaningless: unknown and doubled names, negative numbers, sites without a place, too little capacity. */
export function checkSites(request: SiteRequest): PlacesProblem[] {
  const problems: PlacesProblem[] = [];
  const note = (code: string, parameters: PlacesProblem['parameters'], element?: string): void => {
    if (problems.length < 50)
      problems.push({ code, parameters, ...(element === undefined ? {} : { element }) });
  };
  const { customers, sites } = request;
  const known = new Set<string>();
  for (const [row, customer] of customers.entries()) {
    if (known.has(customer.id))
      note('PLACES_CUSTOMER_TWICE', { customer: customer.id }, `customers[${row}].id`);
    known.add(customer.id);
    if (customer.demand < 0)
      note(
        'PLACES_DEMAND_NEGATIVE',
        { customer: customer.id, demand: customer.demand },
        `customers[${row}].demand`,
      );
  }
  if (customers.length === 0) note('PLACES_LIST_EMPTY', { field: 'customers' }, 'customers');
  if (sites.length === 0) note('PLACES_LIST_EMPTY', { field: 'sites' }, 'sites');
  const named = new Set<string>();
  for (const [row, site] of sites.entries()) {
    if (named.has(site.id)) note('PLACES_SITE_TWICE', { site: site.id }, `sites[${row}].id`);
    named.add(site.id);
    if (site.customer !== undefined && !known.has(site.customer))
      note(
        'PLACES_CUSTOMER_UNKNOWN',
        { customer: site.customer, field: `sites[${row}].customer` },
        `sites[${row}].customer`,
      );
    if (site.customer === undefined && (site.x === undefined || site.y === undefined))
      note('PLACES_SITE_NOWHERE', { site: site.id }, `sites[${row}]`);
    for (const [size, option] of [site, ...(site.enlarge ?? [])].entries()) {
      const path = size === 0 ? `sites[${row}]` : `sites[${row}].enlarge[${size - 1}]`;
      if (option.capacity < 0)
        note('PLACES_CAPACITY_NEGATIVE', { school: site.id, capacity: option.capacity }, `${path}.capacity`);
      if ((option.fixedCost ?? 0) < 0)
        note(
          'PLACES_NUMBER_NEGATIVE',
          { field: `${path}.fixedCost`, value: option.fixedCost ?? 0 },
          `${path}.fixedCost`,
        );
    }
  }
  for (const [row, { customer, site, metres }] of (request.distance ?? []).entries()) {
    const path = `distance[${row}]`;
    if (!known.has(customer))
      note('PLACES_CUSTOMER_UNKNOWN', { customer, field: `${path}.customer` }, `${path}.customer`);
    if (!named.has(site)) note('PLACES_SITE_UNKNOWN', { site, field: `${path}.site` }, `${path}.site`);
    if (metres < 0)
      note('PLACES_NUMBER_NEGATIVE', { field: `${path}.metres`, value: metres }, `${path}.metres`);
  }
  if (request.fairness !== undefined && request.fairness < 0)
    note('PLACES_NUMBER_NEGATIVE', { field: 'fairness', value: request.fairness }, 'fairness');
  if (request.scale !== undefined && request.scale <= 0)
    note('PLACES_NUMBER_NEGATIVE', { field: 'scale', value: request.scale }, 'scale');
  let last = -Infinity;
  for (const [row, { year, demand }] of (request.years ?? []).entries()) {
    if (year <= last) note('PLACES_YEAR_ORDER_WRONG', { year }, `years[${row}].year`);
    last = year;
    for (const [customer, size] of Object.entries(demand)) {
      if (!known.has(customer))
        note(
          'PLACES_CUSTOMER_UNKNOWN',
          { customer, field: `years[${row}].demand` },
          `years[${row}].demand.${customer}`,
        );
      if (size < 0)
        note('PLACES_DEMAND_NEGATIVE', { customer, demand: size }, `years[${row}].demand.${customer}`);
    }
  }
  if (problems.length > 0) return problems;
  const forced = request.merging === undefined ? sites.filter((site) => site.existing === true) : [];
  const { open } = request;
  if (
    open !== undefined &&
    (!Number.isInteger(open) || open < 1 || open > sites.length || open < forced.length)
  )
    note('PLACES_SITE_COUNT_WRONG', { open, sites: sites.length, forced: forced.length }, 'open');
  if (problems.length > 0) return problems;
  const largest = (site: SiteRequest['sites'][number]): number =>
    Math.max(site.capacity, ...(site.enlarge ?? []).map(({ capacity }) => capacity));
  const others = sites.filter((site) => !forced.includes(site)).map(largest);
  others.sort((a, b) => b - a);
  const count = open ?? sites.length;
  const places = [...forced.map(largest), ...others.slice(0, count - forced.length)].reduce(
    (sum, size) => sum + size,
    0,
  );
  const base = customers.reduce((sum, customer) => sum + customer.demand, 0);
  const demand = (request.years ?? []).reduce(
    (most, year) =>
      Math.max(
        most,
        customers.reduce((sum, customer) => sum + (year.demand[customer.id] ?? customer.demand), 0),
      ),
    base,
  );
  if (places < demand)
    note('PLACES_SITE_CAPACITY_SHORT', { open: count, places, demand, missing: demand - places }, 'sites');
  return problems;
}

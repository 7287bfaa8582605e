import type { ForecastRequest } from '../forecast-places.ts';
import type { ForecastInputs } from '../model/inputs.ts';
import { SHIPPED_RULES } from '../room/rules.ts';

/** Inputs with nothing but what is given. */
export function inputsOf(part: Partial<ForecastInputs>): ForecastInputs {
  const none = { enrolment: [], births: [], residents: [], schools: [], capacities: [], housing: [] };
  return { ...none, birthsPath: [], ...part };
}

/** A request with few paths and nothing decided. */
export function requestOf(
  part: Partial<ForecastInputs>,
  from: number,
  years: number,
  more: Partial<ForecastRequest> = {},
): ForecastRequest {
  const base = { rules: SHIPPED_RULES, decided: null, whatIfs: [], paths: 50, seed: 1 };
  return { inputs: inputsOf(part), from, years, ...base, ...more };
}

/** One eye: uncorrected distance acuity on the five-point scale, and refraction without cycloplegia where measured (dioptres). */
export interface EyeMeasure {
  readonly acuity: number | null;
  readonly sphere: number | null;
  readonly cylinder: number | null;
}

/** What a screening says of a pupil. `suspected` asks for an examination; it is no diagnosis. */
export interface MyopiaScreening {
  readonly poorVision: 'none' | 'mild' | 'moderate' | 'severe' | 'unknown';
  readonly myopia: 'suspected' | 'notSuspected' | 'unknown';
}

/** Settings of the rule: some texts count −0.50 D itself. */
export interface MyopiaRule {
  readonly limit: number;
  readonly includesLimit: boolean;
}

export const MYOPIA_RULE: MyopiaRule = { limit: -0.5, includesLimit: false };

/**
 * Screens a pupil of 6 years or older: acuity below 5.0 and spherical equivalent (sphere + cylinder ÷ 2) below −0.50 D in either eye;
 * wearers of orthokeratology lenses count as suspected. Poor vision by the worse eye: 4.9 mild, 4.6–4.8 moderate, 4.5 and less severe.
 * Source: 儿童青少年近视防控适宜技术指南 (2019), WS/T 663-2020.
 */
export function screenMyopia(
  eyes: readonly [EyeMeasure, EyeMeasure],
  wearsOrthokeratology: boolean,
  rule: MyopiaRule = MYOPIA_RULE,
): MyopiaScreening {
  const acuities = eyes.map((eye) => eye.acuity).filter((acuity) => acuity !== null);
  const worst = Math.min(...acuities);
  const known = acuities.length === 2 || worst <= 4.5;
  const poorVision = !known
    ? 'unknown'
    : worst >= 5 - 1e-9
      ? 'none'
      : worst > 4.8 + 1e-9
        ? 'mild'
        : worst > 4.5 + 1e-9
          ? 'moderate'
          : 'severe';
  if (wearsOrthokeratology) return { poorVision, myopia: 'suspected' };
  const verdicts = eyes.map((eye) => judgeEye(eye, rule));
  return {
    poorVision,
    myopia: verdicts.includes('suspected')
      ? 'suspected'
      : verdicts.includes('unknown')
        ? 'unknown'
        : 'notSuspected',
  };
}

function judgeEye(eye: EyeMeasure, rule: MyopiaRule): MyopiaScreening['myopia'] {
  if (eye.acuity === null) return 'unknown';
  if (eye.acuity >= 5 - 1e-9) return 'notSuspected';
  if (eye.sphere === null) return 'unknown';
  const equivalent = eye.sphere + (eye.cylinder ?? 0) / 2;
  const isBelow = rule.includesLimit ? equivalent <= rule.limit + 1e-9 : equivalent < rule.limit - 1e-9;
  return isBelow ? 'suspected' : 'notSuspected';
}

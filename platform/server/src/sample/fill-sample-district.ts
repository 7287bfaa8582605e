import { insertAccounts, insertDistrict, insertUnits } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { Clock, MakeId } from '@junheng/kernel';
import { buildSampleLives, closedPlanOf, currentPlanOf, generateSampleDistrict } from '@junheng/sample';
import type { SampleAccount, SampleDistrict } from '@junheng/sample';
import { hashPassword } from '../sessions/password-hash.ts';
import { insertSampleLife } from './insert-sample-life.ts';
import { publishSamplePlan } from './publish-sample-plan.ts';
import { reviewSampleDocument } from './review-sample-document.ts';

/** The seed of the district that everybody sees on the first start. */
const SAMPLE_SEED = 990_001;

/** The sample's accounts as rows; accounts of one password share its hash, which the sample's open password allows. */
async function accountRows(sample: SampleDistrict, createdAt: string) {
  const passwords = [...new Set(sample.accounts.map((account) => account.password))];
  const hashes = new Map(
    await Promise.all(passwords.map(async (password) => [password, await hashPassword(password)] as const)),
  );
  return sample.accounts.map((account) => ({
    district_id: sample.district.id,
    id: account.id,
    user_name: account.userName,
    display_name: account.displayName,
    role: account.role,
    unit_id: account.unitId,
    password_hash: hashes.get(account.password) ?? '',
    must_change_password: false,
    active: true,
    locked_until: null,
    last_signed_in_at: null,
    created_at: createdAt,
  }));
}

function townMap(sample: SampleDistrict) {
  return {
    type: 'FeatureCollection' as const,
    features: sample.towns.map((town) => ({
      type: 'Feature' as const,
      properties: { unitId: town.unitId, name: town.name, nameEn: town.nameEn },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [town.ring.map(([lon, lat]): [number, number] => [lon, lat])],
      },
    })),
  };
}

/** When the two plans were loaded, reviewed and published. */
const CLOSED_AT = '2020-04-13T02:00:00.000Z';
const CURRENT_AT = '2025-03-20T02:00:00.000Z';

/**
 * Fills a database with the sample district in one transaction: all of it or nothing. Its two plans come from their documents
 * through reader, review and publishing, as in the product; then what became of them. Answers its name and its accounts.
 */
export async function fillSampleDistrict(
  door: DatabaseDoor,
  ports: { readonly clock: Clock; readonly makeId: MakeId },
  seed = SAMPLE_SEED,
): Promise<{ readonly name: string; readonly accounts: readonly SampleAccount[] }> {
  const sample = generateSampleDistrict({ seed });
  const districtId = sample.district.id;
  const createdAt = timestamp(ports.clock);
  const accounts = await accountRows(sample, createdAt);
  const officer = sample.accounts.find((account) => account.role === 'reviewer');
  const by = { name: officer?.displayName ?? '', accountId: officer?.id ?? null };
  const { makeId } = ports;
  const plans = [
    await reviewSampleDocument(closedPlanOf(sample), sample, { ...by, at: CLOSED_AT }, makeId),
    await reviewSampleDocument(currentPlanOf(sample), sample, { ...by, at: CURRENT_AT }, makeId),
  ];
  const { closed, current } = buildSampleLives(sample, seed);
  await door.inDistrict({ districtId }, async (transaction) => {
    await insertDistrict(transaction, { ...sample.district, map: townMap(sample), createdAt });
    await insertUnits(transaction, districtId, sample.units);
    await insertAccounts(transaction, accounts);
    const context = { transaction, districtId, makeId };
    for (const [index, plan] of plans.entries()) {
      const planId = await publishSamplePlan(context, plan);
      await insertSampleLife(context, planId, index === 0 ? closed : current, sample);
    }
  });
  return { name: sample.district.name, accounts: sample.accounts };
}

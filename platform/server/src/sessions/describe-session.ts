import type { Session } from '@junheng/contract';
import type { SessionReader } from '@junheng/database';

/** A session as the interface needs it, to greet its person and to send changes back. */
export function describeSession(reader: SessionReader): Session {
  return {
    accountId: reader.accountId,
    userName: reader.userName,
    displayName: reader.displayName,
    role: reader.role,
    unitId: reader.unitId,
    unitName: reader.unitName,
    districtId: reader.districtId,
    districtName: reader.districtName,
    districtNameEn: reader.districtNameEn,
    platformName: reader.platformName,
    platformNameEn: reader.platformNameEn,
    mustChangePassword: reader.mustChangePassword,
    mustSetSecondFactor: reader.mustSetSecondFactor,
    hasSecondFactor: reader.hasSecondFactor,
    charge: reader.charge,
    csrfToken: reader.csrfToken,
  };
}

const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\//u, '微信 WeChat'],
  [/DingTalk\//u, '钉钉 DingTalk'],
  [/Edg(?:A|iOS)?\//u, 'Edge'],
  [/Firefox\//u, 'Firefox'],
  [/Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/u, 'HarmonyOS'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/UOS|Uniontech/iu, 'UOS'],
  [/Kylin/iu, 'Kylin'],
  [/Linux/u, 'Linux'],
];

/** What people call a browser that names itself so (RFC 9110 §10.1.5): `Chrome · Windows`; empty when nothing in it is known. */
export function deviceName(agent: string): string {
  const find = (names: typeof BROWSERS): string[] => {
    const found = names.find(([pattern]) => pattern.test(agent));
    return found === undefined ? [] : [found[1]];
  };
  return [...find(BROWSERS), ...find(SYSTEMS)].join(' · ');
}

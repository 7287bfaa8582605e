import { spawnSync } from 'node:child_process';
import type { SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the tests drive: CHROMIUM_PATH, or where systems keep it; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return CHROMIUM_PLACES.find((place) => existsSync(place)) ?? null;
}

/** Whether the system has a font that shows Chinese. Systems without fontconfig are taken at their word. */
export function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.error !== undefined) return process.platform !== 'linux';
  return listed.stdout.trim() !== '';
}

/** Runs apt as root on Debian; elsewhere nothing happens. */
function installFromDebian(packages: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  process.stderr.write(`Installing ${packages.join(' and ')} from Debian…\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: SpawnSyncOptions = { stdio: ['ignore', 2, 2], env: environment, timeout: 600_000 };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

/** Installs LibreOffice where it is missing and can be installed: without it the tests that open printed reports are skipped. */
export function ensureOffice(): void {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status !== 0) {
    installFromDebian(['libreoffice-writer-nogui']);
  }
}

/** Installs Chromium and a Chinese font where they are missing: on Debian as root by apt, elsewhere it says what to install. Returns what is still missing. */
export function ensureSystemTools(): string[] {
  const missing = (): string[] => [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  const before = missing();
  if (before.length === 0) return [];
  installFromDebian(['fontconfig', ...before]);
  return missing();
}

if (process.argv[1] === import.meta.filename) {
  const missing = ensureSystemTools();
  ensureOffice();
  if (missing.length > 0) {
    process.stdout.write(
      `browser tests need ${missing.join(' and ')}; install them (or name a browser in CHROMIUM_PATH) and run again\n`,
    );
    process.exitCode = 1;
  }
}

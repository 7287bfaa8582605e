import { useSyncExternalStore } from 'react';

/** Light, dark, or as the device is set. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'junheng.theme';
const listeners = new Set<() => void>();
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/** The choice kept on this device. */
export function readThemeChoice(): ThemeChoice {
  const saved = localStorage.getItem(STORAGE_KEY);
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

function isDarkNow(): boolean {
  const choice = readThemeChoice();
  return choice === 'system' ? darkDevice.matches : choice === 'dark';
}

function apply(): void {
  document.documentElement.dataset['theme'] = isDarkNow() ? 'dark' : 'light';
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', isDarkNow() ? '#14181d' : '#ffffff');
  for (const listener of listeners) listener();
}

/** Keeps a choice and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(STORAGE_KEY, choice);
  apply();
}

/** Sets the page's colours before the first paint and follows the device from then on. */
export function startTheme(): void {
  darkDevice.addEventListener('change', apply);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is dark now. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDarkNow);
}

/** The choice of the reader. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, readThemeChoice);
}

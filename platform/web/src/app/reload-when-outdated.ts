const STORAGE_KEY = 'junheng.reloaded';
const ONCE_IN_MS = 60_000;

/**
 * A page that stays open over an upgrade asks for parts that are no longer there: it is then loaded anew, once a minute at most,
 * so that a server that is really broken does not make it spin.
 */
export function reloadWhenOutdated(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(STORAGE_KEY) ?? 0);
    if (Date.now() - last < ONCE_IN_MS) return;
    sessionStorage.setItem(STORAGE_KEY, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}

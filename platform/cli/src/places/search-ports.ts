import type { MipPort, SearchPorts } from '@junheng/places';
import type { CommandContext } from '../command.ts';
import { readLanguage } from '../standards/language.ts';

/** Lets waiting events (a signal, a message from the solver's thread) run. */
function yieldOnce(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The outside world for a search that a command runs: clock, cancel, solver and a line of progress at most each second. */
export function openSearchPorts(context: CommandContext, solver: MipPort): SearchPorts {
  let last = 0;
  return {
    now: () => performance.now(),
    async rest() {
      await yieldOnce();
      return context.signal.aborted;
    },
    solver,
    note({ seconds, cost, bound }) {
      // With --json standard error is kept for one line of error.
      if (context.options['json'] === true || (performance.now() - last < 1000 && last > 0)) return;
      last = performance.now();
      const gap = cost > 0 && bound > 0 ? `${((100 * (cost - bound)) / cost).toFixed(2)} %` : '—';
      context.note(
        readLanguage() === 'en'
          ? `${seconds.toFixed(1)} s: ${cost.toFixed(2)}, gap to the bound ${gap}`
          : `${seconds.toFixed(1)} 秒：${cost.toFixed(2)}，与下界的差距 ${gap}`,
      );
    },
  };
}

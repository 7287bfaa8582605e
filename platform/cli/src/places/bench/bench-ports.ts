import type { MipPort, SearchPorts } from '@junheng/places';

/** Seconds of processor time of this process, all threads. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Ports whose clock counts processor time, so that a busy machine changes nothing but the waiting. */
export function openBenchPorts(solver: MipPort, note?: SearchPorts['note']): SearchPorts {
  return {
    now: () => processorSeconds() * 1000,
    async rest() {
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      return false;
    },
    solver,
    ...(note === undefined ? {} : { note }),
  };
}

/** Best, mean and worst of some figures, as text. */
export function describeSpread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `best ${Math.min(...values).toFixed(3)}, mean ${mean.toFixed(3)}, worst ${Math.max(...values).toFixed(3)} %`;
}

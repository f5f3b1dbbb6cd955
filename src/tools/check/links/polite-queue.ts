import { setTimeout as wait } from 'node:timers/promises';

export interface QueueOptions {
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
}

/** Does a task for each address: one after the other for each host, several hosts at a time. */
export async function politely(
  addresses: Iterable<string>,
  { hosts, pause }: QueueOptions,
  task: (address: string) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    const queue = byHost.get(host);
    if (queue) queue.push(address);
    else byHost.set(host, [address]);
  }
  // The longest queues first, since the slowest host decides when all is done.
  const waiting = [...byHost.values()].sort((a, b) => b.length - a.length);
  const worker = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await wait(pause);
        await task(address);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, hosts) }, worker));
}

/**
 * Ends what a server has under way when the system asks for it: Ctrl-C, a closed terminal, a stop.
 * @param stop called once, whatever is asked again meanwhile
 * @returns resolves when it has stopped
 */
export function stopOnSignal(stop: () => Promise<unknown>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let stopping = false;
    const once = () => {
      if (stopping) return;
      stopping = true;
      stop().then(() => resolve(), reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  });
}

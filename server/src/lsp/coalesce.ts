/**
 * Runs a task soon, once, however often it is asked for until then. Asked for again while it runs, it runs once more afterwards.
 * `delay` 0 = after what the client has already sent has been read, so that a burst of edits is one piece of work.
 */
export function coalesce(
  task: () => void | Promise<void>,
  delay: number,
  onError: (error: unknown) => void,
): { (): void; dispose(): void } {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let disposed = false;
  const run = async () => {
    timer = null;
    running = true;
    try {
      await task();
    } catch (error) {
      onError(error);
    }
    running = false;
    if (again) {
      again = false;
      schedule();
    }
  };
  const schedule = () => {
    if (disposed || timer) return;
    if (running) again = true;
    else timer = setTimeout(run, delay);
  };
  return Object.assign(schedule, {
    dispose() {
      disposed = true;
      if (timer) clearTimeout(timer);
    },
  });
}

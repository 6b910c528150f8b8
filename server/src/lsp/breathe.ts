/** Lets everything that waits run: input is read, answers go out. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

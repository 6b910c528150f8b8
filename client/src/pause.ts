/** Runs a task when nothing has touched it for a while: once for a burst, never within one. */
export class Pause {
  readonly #task: () => void;
  readonly #delay: number;
  #timer: NodeJS.Timeout | undefined;

  /** `delay` in milliseconds. */
  constructor(task: () => void, delay: number) {
    this.#task = task;
    this.#delay = delay;
  }

  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#task, this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

import Mocha from 'mocha';

/** Mocha's usual report, closed by the counts on one plain line, which tools can read without knowing mocha. */
export default class CountingReporter extends Mocha.reporters.Spec {
  override epilogue(): void {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
  }
}

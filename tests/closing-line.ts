import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output of a run with one plain line, "12 passed, 0 failed", for people and for machines.
 * A file that could not be loaded, a failed hook and an error outside every test count as failures;
 * a run in which nothing passed fails too.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed =
      tests.filter((test) => test.result().state === 'failed').length +
      suites.reduce((count, suite) => count + suite.errors().length, 0) +
      errors.length;
    if (passed === 0 || failed > 0) process.exitCode = 1;
    // Vitest writes its own summary from the same event; this line comes after it.
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`));
  }
}

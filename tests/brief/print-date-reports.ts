import { fixtureCases } from '../fixture-cases.ts';
import { dateReport } from './date-report.ts';

// Run as a process of its own, so that its time zone and locale are those of a machine elsewhere.
const reports = fixtureCases('dates.txt').map(({ input }) => dateReport(input));
console.log(JSON.stringify(reports));

import type { TestProject } from 'vitest/node';
import { bridgeSite } from '../content/small-content.ts';
import { setUpSite } from './served-site.ts';

/** What the software does is shown on a record that has a page of every kind. */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return setUpSite(project, bridgeSite, { args: ['--no-history'] });
}

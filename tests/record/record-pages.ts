import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { setUpSite } from '../browser/served-site.ts';
import { root } from '../build-command.ts';

/** Builds whatever record stands in `content/` as its owner would, today. */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return setUpSite(project, path.join(root, 'content'), { env: { SOURCE_DATE_EPOCH: '' } });
}

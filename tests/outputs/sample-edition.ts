import { fileURLToPath } from 'node:url';
import { load } from '../../src/content/load/load.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import { CONTEXT } from './open-edition.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

/** The sample record as an edition: read once for each file of tests. */
export function sampleEdition() {
  const { record } = load(content);
  return openEdition(record, indexRecord(record), CONTEXT);
}

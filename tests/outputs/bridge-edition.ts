import { load } from '../../src/content/load/load.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import { bridgeSite } from '../content/small-content.ts';
import { CONTEXT } from './open-edition.ts';

/** The record of the bridge as an edition. */
export function bridgeEdition() {
  const { record } = load(bridgeSite);
  return openEdition(record, indexRecord(record), CONTEXT);
}

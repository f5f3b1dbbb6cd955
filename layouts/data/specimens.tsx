import type { DataVersion } from '../../src/outputs/data/brief-data.ts';
import { Specimen } from '../specimen/specimen.tsx';
import { Versions } from './data.tsx';

const VERSIONS: readonly DataVersion[] = ['1.1', '1.0'];

/** The form of the files for machines. */
export function DataSpecimens() {
  return (
    <Specimen name="Versions of the data">
      <Versions versions={VERSIONS} />
    </Specimen>
  );
}

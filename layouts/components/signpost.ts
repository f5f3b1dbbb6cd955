import type { Signpost } from '../../src/outputs/pages/shell.ts';
import type { Strings } from '../strings/index.ts';

/** The words of a signpost: its own, or those of the section to which it points. */
export function wordsOfSignpost(signpost: Signpost, strings: Strings): string {
  return 'section' in signpost ? strings.sections[signpost.section] : signpost.label;
}

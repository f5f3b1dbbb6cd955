import type { WrittenFields } from '../../content/written-fields.ts';
import type { Tree } from '../../content/yaml.ts';
import type { GivenFlags } from './flags.ts';

/** Flags that give a field of the same name. */
const LINES = ['title', 'date', 'summary', 'status', 'importance', 'lang'];
/** Flags that may be given again, and the lists that they fill. */
const LISTS = [
  ['topic', 'topics'],
  ['place', 'place'],
  ['related', 'related'],
] as const;

/** The front matter that the flags give; what they leave out is absent. */
export function givenFields(flags: GivenFlags, drafted: boolean): WrittenFields {
  const fields: { [field: string]: Tree } = {};
  for (const name of LINES) {
    const text = flags.text(name);
    if (text !== undefined) fields[name] = text;
  }
  for (const [flag, field] of LISTS) {
    const texts = flags.texts(flag);
    if (texts.length > 0) fields[field] = texts;
  }
  // A draft has put the page that was read among its sources already.
  if (!drafted) {
    const source = givenSources(flags);
    if (source.length > 0) fields.source = source;
  }
  if (flags.has('draft')) fields.draft = 'true';
  return fields;
}

/** One source an address; what else is known belongs to the first. */
function givenSources(flags: GivenFlags): Tree[] {
  const first = {
    publisher: flags.text('publisher') ?? '',
    title: flags.text('source-title') ?? '',
    published: flags.text('published') ?? '',
  };
  const addresses = flags.texts('source');
  if (addresses.length === 0)
    return Object.values(first).some((text) => text !== '') ? [first] : [];
  return addresses.map((url, at) => (at === 0 ? { ...first, url } : { url }));
}

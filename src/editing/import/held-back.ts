import { dateAsWritten } from '../../brief/dates-as-written.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import { STATUS, type Status } from '../../brief/schema.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { type OldEntry, pathsIn, valuesAt } from './archive/old-entry.ts';
import type { Mapping } from './mapping.ts';

/**
 * What keeps an entry from readers on the old site. Whatever a tool uses for that, the entry arrives as
 * a draft; what is not understood is asked, since nothing that was hidden may come to light.
 */
export interface HeldBack {
  /** In the words of the old site: `published: false`. */
  readonly why: string;
}

const FLAGS_HELD =
  'draft isdraft drafts hidden ishidden private isprivate unlisted unpublished wip embargoed disabled deleted trashed archived eleventyexcludefromcollections headless protected confidential internal';
const FLAGS_SHOWN =
  'published publish ispublished public ispublic visible isvisible live islive active enabled listed release released';
const STATES =
  'poststatus status state visibility workflow workflowstate publicationstatus publishstatus contentstatus reviewstatus editstatus access';
const FROM =
  'publishdate publishedat publishat publishon publisheddate publicationdate published pubdate datepublished scheduledfor scheduleddate embargo embargountil availablefrom golive releasedate postdate date';
const UNTIL = 'expirydate expires expireson expirationdate unpublishdate unpublishon unpublishat';
const PASSWORDS = 'postpassword password passphrase';

const SHOWN_WORDS =
  'publish published public live active visible posted final approved released yes true on 1 open inherit listed complete completed done';
const HELD_WORDS =
  'draft drafts pending private future scheduled trash trashed auto-draft autodraft unpublished inactive hidden review in-review inreview needs-review wip embargo embargoed members member paid tiers subscribers internal archived withdrawn deleted removed protected password unlisted no false off 0 todo idea backlog rejected spam confidential expired in-progress';

/** Words for how sure something is, as other records write them. */
const DOUBT: { readonly [status in Status]: string } = {
  confirmed: 'confirmed verified certain established corroborated proven true high fact factual',
  reported:
    'reported unverified unconfirmed alleged claimed rumour rumor rumoured likely probable possible plausible uncertain unclear low medium moderate tentative partial partially-verified unproven single-source developing preliminary unsubstantiated',
  disputed: 'disputed contested contradicted contradictory conflicting controversial denied mixed',
  retracted:
    'retracted withdrawn cancelled canceled false debunked hoax refuted disproved disproven fake incorrect wrong',
};

function isIn(words: string, word: string): boolean {
  return words.split(' ').includes(word);
}

/** How sure a record says it is; undefined for a word that nobody here knows. */
export function statusOfWord(text: string): Status | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return STATUS.find((status) => isIn(DOUBT[status], word));
}

/** Words of publication and not of doubt: they say nothing of how sure something is. */
export function isPublicationWord(text: string): boolean {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return statusOfWord(text) === undefined && (isIn(SHOWN_WORDS, word) || isIn(HELD_WORDS, word));
}

interface Unknown {
  readonly path: string;
  readonly value: string;
}

/** Why an entry was kept from readers, as far as its fields and its folder say. */
export function heldBack(
  entry: OldEntry,
  mapping: Mapping,
  today: string,
): HeldBack | Unknown | undefined {
  if (/(?:^|\/)_?drafts?\//i.test(entry.path))
    return { why: `it is in ${entry.path.split('/').slice(0, -1).join('/')}/` };
  let unknown: Unknown | undefined;
  for (const path of pathsIn(entry.fields)) {
    const name = nameOf(path);
    for (const { value } of valuesAt(entry.fields, path)) {
      if (typeof value !== 'string') continue;
      const found = judge(name, value, path, mapping, today);
      if (found && 'why' in found) return found;
      unknown ??= found;
    }
  }
  return unknown;
}

export function isYes(text: string | undefined): boolean {
  return /^(?:true|yes|1|on|draft)$/i.test(text?.trim() ?? '');
}

/** True where a field that the mapping sends to `draft` says so in words that are its own. */
export function saysDraft(entry: OldEntry, { fields, values }: Mapping): boolean {
  return Object.entries(fields).some(([path, targets]) => {
    const name = nameOf(path);
    // Those that say whether readers saw it have been read already.
    if (!targets.includes('draft') || isIn(FLAGS_SHOWN, name) || isIn(STATES, name)) return false;
    return valuesAt(entry.fields, path).some(({ value }) => {
      const text = typeof value === 'string' ? value.trim() : '';
      const own = Object.entries(values[path] ?? {}).find(
        ([word]) => word.toLowerCase() === text.toLowerCase(),
      );
      return isYes(own?.[1] ?? text);
    });
  });
}

/** The last part of a field's name, as all tools would write it; groups of their own are passed over. */
function nameOf(path: string): string {
  const plain = path.replace(/\[\]/g, '');
  const inGroup =
    /^(?:params|extra|data|meta|metadata|fields|attributes|wp|post)\.([^.]+)$/i.exec(plain)?.[1] ??
    plain;
  return inGroup.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function judge(
  name: string,
  text: string,
  path: string,
  mapping: Mapping,
  today: string,
): HeldBack | Unknown | undefined {
  const own = Object.entries(mapping.values[path] ?? {}).find(
    ([word]) => word.toLowerCase() === text.trim().toLowerCase(),
  )?.[1];
  const word = (own ?? text)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const held = { why: `${path}: ${text.trim().slice(0, 40)}` };
  if (isIn(PASSWORDS, name)) return text.trim() === '' ? undefined : { why: `${path} is set` };
  if (isIn(FLAGS_HELD, name)) {
    if (/^(?:|false|no|0|off|n|null|none)$/.test(word) || isIn('publish public', word))
      return undefined;
    return held;
  }
  const day = dayOf(text);
  if (isIn(UNTIL, name)) return day && day < today ? { why: `${path} has passed` } : undefined;
  if (day) return isIn(FROM, name) && name !== 'date' && day > today ? held : undefined;
  if (isIn(FLAGS_SHOWN, name)) {
    if (/^(?:false|no|0|off|n|null|none|never)$/.test(word) || isIn(HELD_WORDS, word)) return held;
    if (/^(?:|true|yes|1|on|y)$/.test(word) || isIn(SHOWN_WORDS, word)) return undefined;
    if (dateAsWritten(text) !== undefined) return undefined;
    return decided(path, mapping) ? undefined : { path, value: text.trim() };
  }
  if (!isIn(STATES, name) || word === '') return undefined;
  const isDoubt = name === 'status' && statusOfWord(word) !== undefined;
  if (isDoubt) return undefined;
  if (isIn(HELD_WORDS, word)) return held;
  if (isIn(SHOWN_WORDS, word) || decided(path, mapping)) return undefined;
  return { path, value: text.trim() };
}

/** True where an editor has said where a field goes. */
function decided(path: string, { fields }: Mapping): boolean {
  return Object.hasOwn(fields, path) && !fields[path]?.includes('draft');
}

function dayOf(text: string): string | undefined {
  const day = /^\s*(\d{4}-\d\d-\d\d)/.exec(text)?.[1];
  return day !== undefined && isDate(parseEventDate(day)) ? day : undefined;
}

/** Asks for every state that is not understood, before anything is converted. */
export function askForStates(entries: readonly OldEntry[], mapping: Mapping, today: string): void {
  const asked = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const found = heldBack(entry, mapping, today);
    if (!found || 'why' in found) continue;
    const values = asked.get(found.path) ?? new Map<string, number>();
    asked.set(found.path, values.set(found.value, (values.get(found.value) ?? 0) + 1));
  }
  if (asked.size === 0) return;
  const list = [...asked].map(
    ([path, values]) =>
      `"${path}" is ${[...values].map(([value, times]) => `"${value}" (${times})`).join(', ')}`,
  );
  const [[path = '', values = new Map<string, number>()] = []] = asked;
  const [value = ''] = values.keys();
  throw new UsageError(
    `May readers see these entries? It is not clear from their state: ${list.join('; ')}.`,
    `Say it in the mapping, for each word: values: {${path}: {"${value}": publish}}, or "draft" for what readers must not see yet. Where the field is about something else, send it where it belongs under "fields".`,
  );
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic, Finding } from '../../../brief/diagnostic.ts';
import type { ContentRecord } from '../../../content/record/record.ts';
import { rules } from '../../../content/rules/index.ts';
import { OpenFile } from '../../../content/rules/rule/open-file.ts';
import type { KeptMap, Store } from '../../../store/store.ts';
import { openStore } from '../../project/cache-folder.ts';
import {
  type Answer,
  addressesOf,
  lookupPublic,
  type Mention,
  type ProbeOptions,
  probe,
} from './probe.ts';

export interface LinkOptions {
  /** Gives the bytes of a file that a diagnostic names. */
  readonly open: (file: string) => Uint8Array;
  readonly moment: string;
  readonly cache?: string | undefined;
  readonly progress?: ((words: string) => void) | undefined;
  /** Told what keeps the addresses from being asked at all. */
  readonly notice?: ((words: string) => void) | undefined;
  /** How addresses are asked, where not in the usual way. */
  readonly requests?: Partial<ProbeOptions & QueueOptions> | undefined;
}

const USUAL = {
  timeout: 20_000,
  patience: 2_000,
  attempts: 3,
  hosts: 8,
  pause: 1_000,
  lookup: lookupPublic,
} as const;

/**
 * Asks every address of the record's sources once and reports those that readers cannot follow.
 * Never rejects: what cannot be asked is reported as that.
 */
export async function checkLinks(
  record: ContentRecord,
  options: LinkOptions,
): Promise<Diagnostic[]> {
  const { site } = record.vocabularies;
  const requests = {
    ...USUAL,
    userAgent: `DatelineLinkCheck/1 (+${site.url})`,
    ...options.requests,
  };
  const asked = addressesOf(record);
  const remembered = new RememberedAnswers(options.moment, openStore(options.cache));
  const answers = new Map<string, Answer>();
  const unknown: string[] = [];
  for (const address of asked.keys()) {
    const answer = remembered.get(address);
    if (answer) answers.set(address, answer);
    else unknown.push(address);
  }
  let done = 0;
  await throttled(unknown, requests, async (address) => {
    const answer = await probe(address, requests);
    answers.set(address, answer);
    remembered.set(address, answer);
    done++;
    if (done % 25 === 0) remembered.save();
    options.progress?.(`Asked ${done} of ${unknown.length} addresses`);
  });
  // A machine without a network would call everything dead, and remember it.
  if (isOffline(unknown, answers)) {
    options.notice?.('No address could be looked up, so none is reported: is this machine online?');
    return [];
  }
  remembered.settle();
  options.progress?.('');
  return report(asked, answers, options.open);
}

function isOffline(asked: readonly string[], answers: ReadonlyMap<string, Answer>): boolean {
  const hosts = new Set(asked.map((address) => new URL(address).host));
  return (
    hosts.size > 1 &&
    asked.every((address) => /no longer exists|looked up/.test(answers.get(address)?.what ?? ''))
  );
}

function report(
  asked: ReadonlyMap<string, readonly Mention[]>,
  answers: ReadonlyMap<string, Answer>,
  open: LinkOptions['open'],
): Diagnostic[] {
  const files = new Map<string, OpenFile>();
  const diagnostics: Diagnostic[] = [];
  for (const [address, mentions] of asked) {
    const answer = answers.get(address);
    const rule = rules.find(({ name }) => name === `links/${answer?.outcome}`);
    if (!answer || !rule) continue;
    for (const mention of mentions) {
      const { file } = mention.brief;
      const opened = files.get(file) ?? new OpenFile(file, open(file));
      files.set(file, opened);
      diagnostics.push(opened.report(rule, { path: mention.path }, findingOf(answer, mention)));
    }
  }
  return diagnostics;
}

/** What to say of an answer at one place that names the address. */
export function findingOf({ outcome, what, now }: Answer, mention: Mention): Finding {
  const { source, field } = mention;
  const page = field === 'archived' ? 'The archived copy' : 'The page';
  const reason = `${page} ${what}.`;
  if (outcome === 'moved') {
    return { reason, fix: `Look at ${now}; if it is the same page, write that address.` };
  }
  if (outcome === 'refused') {
    return {
      reason,
      fix: 'Open it in a browser. If it is there, all is well; if not, treat it as dead.',
    };
  }
  if (field === 'archived')
    return { reason, fix: `Look for another copy at ${archiveOf(mention)}` };
  return source.archived
    ? { reason, fix: 'Add "dead: true" to the source: readers are then sent to the archived copy.' }
    : {
        reason,
        fix: `Look for a copy at ${archiveOf(mention)} and add its address as "archived:", with "dead: true".`,
      };
}

/** Where the Internet Archive keeps the copy that is nearest to the day on which the page was read. */
function archiveOf({ source, brief }: Mention): string {
  const day = (source.accessed ?? source.published ?? brief.date).first.replaceAll('-', '');
  return `https://web.archive.org/web/${day}/${source.url ?? ''}`;
}

export interface QueueOptions {
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
}

/** Does a task for each address: one after the other for each host, several hosts at a time. */
export async function throttled(
  addresses: Iterable<string>,
  { hosts, pause }: QueueOptions,
  task: (address: string) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    const queue = byHost.get(host);
    if (queue) queue.push(address);
    else byHost.set(host, [address]);
  }
  // The longest queues first, since the slowest host decides when all is done.
  const waiting = [...byHost.values()].sort((a, b) => b.length - a.length);
  const worker = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await wait(pause);
        await task(address);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, hosts) }, worker));
}

interface Remembered {
  readonly answer: Answer;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
}

const DAY = 86_400_000;
/** For how many days an answer counts; what may have been a bad day is asked again the next. */
const GOOD_FOR: Readonly<Record<Answer['outcome'], number>> = {
  alive: 7,
  moved: 7,
  dead: 1,
  refused: 1,
};

/** Answers of earlier runs, so that no page is asked more often than needed. */
export class RememberedAnswers {
  readonly #now: number;
  readonly #answers: KeptMap<Remembered>;

  /** @param moment what counts as now, ISO 8601 */
  constructor(moment: string, store: Store) {
    this.#now = Date.parse(moment);
    this.#answers = store.map('links');
  }

  get(address: string): Answer | undefined {
    const known = this.#answers.get(address);
    if (!known) return undefined;
    const age = this.#now - known.at;
    return age >= 0 && age < GOOD_FOR[known.answer.outcome] * DAY ? known.answer : undefined;
  }

  set(address: string, answer: Answer): void {
    this.#answers.set(address, { answer, at: this.#now });
  }

  /** Keeps what is known so far. */
  save(): void {
    this.#answers.save();
  }

  /** Forgets addresses that nobody asked for, and keeps the others. */
  settle(): void {
    this.#answers.settle();
    this.#answers.save();
  }
}

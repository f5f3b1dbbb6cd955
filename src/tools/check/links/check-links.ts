import type { Diagnostic } from '../../../brief/diagnostic.ts';
import { OpenFile } from '../../../content/open-file.ts';
import type { ContentRecord } from '../../../content/record.ts';
import { rules } from '../../../content/rules/index.ts';
import type { Answer } from './answer.ts';
import { type AskOptions, ask } from './ask.ts';
import { addressesOf, type Mention } from './asked-address.ts';
import { findingOf } from './link-findings.ts';
import { politely, type QueueOptions } from './polite-queue.ts';
import { lookupPublic } from './public-hosts.ts';
import { RememberedAnswers } from './remembered-answers.ts';

export interface LinkOptions {
  /** Gives the bytes of a file that a diagnostic names. */
  readonly open: (file: string) => Uint8Array;
  readonly moment: string;
  readonly cache?: string | undefined;
  readonly progress?: ((words: string) => void) | undefined;
  /** Told what keeps the addresses from being asked at all. */
  readonly notice?: ((words: string) => void) | undefined;
  /** How addresses are asked, where not in the usual way. */
  readonly asking?: Partial<AskOptions & QueueOptions> | undefined;
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
  const asking = { ...USUAL, userAgent: `DatelineLinkCheck/1 (+${site.url})`, ...options.asking };
  const asked = addressesOf(record);
  const remembered = new RememberedAnswers(options.moment, options.cache);
  const answers = new Map<string, Answer>();
  const unknown: string[] = [];
  for (const address of asked.keys()) {
    const answer = remembered.get(address);
    if (answer) answers.set(address, answer);
    else unknown.push(address);
  }
  let done = 0;
  await politely(unknown, asking, async (address) => {
    const answer = await ask(address, asking);
    answers.set(address, answer);
    remembered.set(address, answer);
    done++;
    if (done % 25 === 0) remembered.save();
    options.progress?.(`Asked ${done} of ${unknown.length} addresses`);
  });
  // A machine without a network would call everything dead, and remember it.
  if (isOffline(unknown, answers)) {
    options.notice?.(
      'No address could be looked up, so none is reported: is this machine on the network?',
    );
    return [];
  }
  remembered.save();
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

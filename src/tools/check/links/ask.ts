import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, answerOf, answerOfError, lastAnswer } from './answer.ts';
import { type Head, type RequestOptions, requestHead } from './request.ts';

export interface AskOptions extends RequestOptions {
  /** Milliseconds to wait before asking again the first time; then twice as long each time. */
  readonly patience: number;
  /** How often to ask in all, where an answer may change. */
  readonly attempts: number;
}

const REDIRECTS = 10;
/** The longest that a host's own Retry-After is waited for, in seconds. */
const LONGEST_WAIT = 30;

/** Asks whether a page is there, politely: its head alone, and again only where that may help. Never rejects. */
export async function ask(address: string, options: AskOptions): Promise<Answer> {
  let url = new URL(address);
  let forGood = true;
  const visited = new Set<string>();
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (visited.has(url.href)) return { outcome: 'dead', what: 'leads in a circle of redirects' };
    visited.add(url.href);
    const head = await patiently(url, options);
    if ('outcome' in head)
      return hop === 0 ? head : { ...head, what: `leads to ${url.href}, which ${head.what}` };
    if (head.status < 300 || head.status >= 400 || !head.location) {
      return settled(new URL(address), url, forGood, head.status);
    }
    if (!URL.canParse(head.location, url))
      return { outcome: 'refused', what: 'redirects to something that is no address' };
    if (head.status !== 301 && head.status !== 308) forGood = false;
    url = new URL(head.location, url);
    url.hash = '';
    if (!/^https?:$/.test(url.protocol))
      return { outcome: 'refused', what: `redirects out of the web (${url.protocol})` };
  }
  return { outcome: 'dead', what: `redirects more than ${REDIRECTS} times` };
}

/** A final head, or the answer where there is none to be had. */
async function patiently(url: URL, options: AskOptions): Promise<Head | Answer> {
  let status: number | undefined;
  let code = '';
  for (let attempt = 1; attempt <= options.attempts; attempt++) {
    let pause = options.patience * 2 ** (attempt - 1);
    try {
      const head = await headOf(url, options);
      if (head.status >= 300 && head.status < 400) return head;
      const answer = answerOf(head.status);
      if (answer) return answer.outcome === 'alive' ? head : answer;
      status = head.status;
      const asked = Number(head.retryAfter) * 1000;
      if (asked > LONGEST_WAIT * 1000) break;
      if (asked > pause) pause = asked;
    } catch (error) {
      code = String((error as NodeJS.ErrnoException).code ?? (error as Error).name);
      const answer = answerOfError(code);
      if (answer) return answer;
      status = undefined;
    }
    if (attempt < options.attempts) await wait(pause);
  }
  return lastAnswer(status, code);
}

/** Some servers know no HEAD, or answer it wrongly: only a GET is believed when it fails. */
async function headOf(url: URL, options: AskOptions): Promise<Head> {
  const head = await requestHead(url, 'HEAD', options).catch((error: NodeJS.ErrnoException) => {
    if (answerOfError(String(error.code))) throw error;
    return undefined;
  });
  return head && head.status < 400 ? head : requestHead(url, 'GET', options);
}

function settled(asked: URL, found: URL, forGood: boolean, status: number): Answer {
  if (found.href === asked.href) return answerOf(status) ?? { outcome: 'alive', what: 'answers' };
  const toFrontPage = found.pathname === '/' && found.search === '' && asked.pathname !== '/';
  if (toFrontPage) return { outcome: 'dead', what: `leads to the front page now (${found.href})` };
  if (forGood && !onlySpelling(asked, found))
    return { outcome: 'moved', what: 'has moved for good', now: found.href };
  return { outcome: 'alive', what: 'answers' };
}

/** The same page but for the scheme, "www." and a slash at the end. */
function onlySpelling(a: URL, b: URL): boolean {
  const plain = ({ host, pathname, search }: URL) =>
    `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
  return plain(a) === plain(b);
}

/** What asking an address brought. */
export interface Answer {
  readonly outcome: 'alive' | 'moved' | 'dead' | 'refused';
  /** What happened, as the end of a sentence: "answers that it is gone (410)". */
  readonly what: string;
  /** Where the page is now, if it moved for good. */
  readonly now?: string;
}

/** What a status of HTTP says about a page; undefined where asking again may help. */
export function answerOf(status: number): Answer | undefined {
  if (status >= 200 && status < 300) return { outcome: 'alive', what: 'answers' };
  if (status === 404) return { outcome: 'dead', what: 'answers that there is no such page (404)' };
  if (status === 410) return { outcome: 'dead', what: 'answers that the page is gone (410)' };
  if (status === 451)
    return { outcome: 'refused', what: 'withholds the page for legal reasons (451)' };
  if (status === 429 || status >= 500) return undefined;
  return { outcome: 'refused', what: `refuses to show it to a program (${status})` };
}

/** What an error of the network says about a page; undefined where asking again may help. */
export function answerOfError(code: string): Answer | undefined {
  if (code === 'ENOTFOUND') return { outcome: 'dead', what: 'is on a host that no longer exists' };
  if (code === 'PRIVATE') return { outcome: 'dead', what: 'leads to no host on the public web' };
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    return { outcome: 'refused', what: `cannot prove that it is who it says (${code})` };
  }
  if (/^HPE_/.test(code))
    return { outcome: 'refused', what: 'answers with something that is not HTTP' };
  return undefined;
}

/** What is left to say when an address was asked again and again. */
export function lastAnswer(status: number | undefined, code: string): Answer {
  if (status === 429) return { outcome: 'refused', what: 'asks programs to come back later (429)' };
  if (status !== undefined)
    return { outcome: 'refused', what: `answers that something is wrong with it (${status})` };
  const known: Record<string, string> = {
    ECONNREFUSED: 'does not accept connections',
    ECONNRESET: 'breaks the connection off',
    ABORT_ERR: 'does not answer in time',
    ETIMEDOUT: 'does not answer in time',
    EAI_AGAIN: 'cannot be looked up at the moment',
  };
  return { outcome: 'refused', what: known[code] ?? `cannot be reached (${code})` };
}

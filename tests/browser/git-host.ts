import { createHash } from 'node:crypto';
import type { BrowserContext, Request } from 'playwright-core';

/** What an editor saves: files by path, written and removed. */
export interface Commit {
  readonly message: string;
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

const HEAD = 'a'.repeat(40);
const ANYBODY = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

/**
 * Answers for api.github.com as far as an editor asks it: who am I, what is in the repository, save
 * this. Gives what was saved.
 */
export async function gitHost(
  context: BrowserContext,
  files: ReadonlyMap<string, string>,
): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  await context.route('https://api.github.com/**', async (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: ANYBODY });
    const answer = answerTo(request, files, commits);
    await route.fulfill({
      status: answer === undefined ? 404 : answer === null ? 204 : 200,
      headers: { ...ANYBODY, 'content-type': 'application/json' },
      body: answer ? JSON.stringify(answer) : '',
    });
  });
  return commits;
}

/** Undefined for what there is not, null for an answer without content. */
function answerTo(
  request: Request,
  files: ReadonlyMap<string, string>,
  commits: Commit[],
): unknown {
  const { pathname } = new URL(request.url());
  if (pathname === '/user')
    return { id: 1, login: 'editor', name: 'An editor', email: 'editor@example.org' };
  if (/\/collaborators\/editor$/.test(pathname)) return null;
  if (/\/git\/trees\//.test(pathname)) return { sha: HEAD, truncated: false, tree: treeOf(files) };
  if (pathname === '/graphql')
    return { data: graphql(request.postDataJSON() as Query, files, commits) };
  return undefined;
}

interface Query {
  readonly query: string;
  readonly variables?: { readonly input?: CommitInput };
}

interface CommitInput {
  readonly message: { readonly headline: string };
  readonly fileChanges: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
}

function graphql(
  { query, variables }: Query,
  files: ReadonlyMap<string, string>,
  commits: Commit[],
): unknown {
  const input = variables?.input;
  if (input) {
    const { additions = [], deletions = [] } = input.fileChanges;
    commits.push({
      message: input.message.headline,
      written: new Map(
        additions.map(({ path, contents }) => [
          path,
          Buffer.from(contents, 'base64').toString('utf8'),
        ]),
      ),
      removed: deletions.map(({ path }) => path),
    });
    return {
      createCommitOnBranch: {
        commit: { oid: 'b'.repeat(40), committedDate: '2020-01-01T00:00:00Z' },
      },
    };
  }
  // Contents are asked for in lots: `content_1: object(oid: "…") { ... on Blob { text } }`.
  const byHash = new Map([...files.values()].map((text) => [hashOf(text), text]));
  const contents = [...query.matchAll(/(\w+): object\(oid: "(\w+)"\)/g)].map(
    ([, name, oid = '']) => [
      name,
      { text: byHash.get(oid) ?? '', byteSize: Buffer.byteLength(byHash.get(oid) ?? '') },
    ],
  );
  const author = {
    name: 'An editor',
    email: 'editor@example.org',
    user: { id: 1, login: 'editor' },
  };
  const commit = { oid: HEAD, message: 'First', committedDate: '2020-01-01T00:00:00Z', author };
  const ref = { target: { oid: HEAD, history: { nodes: [commit] } } };
  const refs = [...query.matchAll(/(commit_\d+):\s+ref\(/g)].map(([, name]) => [name, ref]);
  return { repository: { ref, ...Object.fromEntries([...contents, ...refs]) } };
}

function treeOf(files: ReadonlyMap<string, string>) {
  return [...files].map(([path, text]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: hashOf(text),
    size: Buffer.byteLength(text),
  }));
}

function hashOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

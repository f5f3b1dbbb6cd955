import type { Backend } from './editor-settings.ts';

/** Where the editor saves to, and the only addresses outside the site that its page may ask. */
export interface GitBackend {
  readonly backend: Backend;
  readonly origins: readonly string[];
}

/** What an editor types where the host asks for a token; no service stands between. */
const TOKEN_ONLY = { auth_methods: ['token'] as const };

/** The editor's connection to a repository, given as the address of its page on the git host. */
export function gitBackend(repository: string, branch: string): GitBackend {
  const { host, origin, pathname } = new URL(repository);
  const repo = pathname.replace(/^\/|(?:\.git)?\/?$/g, '');
  const common = { repo, branch, ...TOKEN_ONLY };
  if (host === 'github.com') {
    return { backend: { name: 'github', ...common }, origins: ['https://api.github.com'] };
  }
  if (/(?:^|\.)gitlab\./.test(host)) {
    return {
      backend: { name: 'gitlab', ...common, base_url: origin, api_root: `${origin}/api/v4` },
      origins: [origin],
    };
  }
  // Forgejo, Gitea and Codeberg share one interface.
  return {
    backend: { name: 'gitea', ...common, base_url: origin, api_root: `${origin}/api/v1` },
    origins: [origin],
  };
}

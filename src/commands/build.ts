import { defineCommand } from '../terminal/command.ts';
import { build } from './build/build.ts';

export default defineCommand({
  name: 'build',
  says: `Builds the site of content/ into _site/. The published folder is replaced when every page has been
written; a build that fails leaves it as it was. A folder that holds anything else is never replaced.`,
  options: {
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    out: {
      type: 'string',
      value: 'DIR',
      otherwise: '_site, or _parts/N-of-M',
      says: 'where the site goes',
    },
    shard: {
      type: 'string',
      value: 'N/M',
      otherwise: 'DATELINE_SHARD, where that is set',
      says: 'makes one part of M, to be joined by npm run merge',
    },
    cache: {
      type: 'string',
      value: 'DIR',
      otherwise: '.cache',
      says: 'where earlier builds are cached',
    },
    prefix: {
      type: 'string',
      value: 'PATH',
      otherwise: 'the path of the url in site.yaml',
      says: 'the path its links begin with, as in /repo/',
    },
    preview: {
      type: 'string',
      value: 'TEXT',
      says: 'builds a preview: TEXT in a banner, drafts shown, kept from search engines',
    },
    review: {
      type: 'string',
      value: 'URL',
      says: 'in a preview, the page that reviews the change',
    },
    pull: { type: 'string', value: 'NUMBER', says: 'in a preview, the pull request' },
    commit: { type: 'string', value: 'SHA', says: 'in a preview, the commit' },
    'without-search': {
      type: 'boolean',
      says: 'makes no index for full-text search, which takes longest on a large record',
    },
    'no-history': {
      type: 'boolean',
      says: 'leaves out the published versions of each brief, which come from git',
    },
    'allow-empty': { type: 'boolean', says: 'publishes a site without briefs' },
    'allow-removal': {
      type: 'boolean',
      says: 'removes more than half of the published briefs without asking',
    },
  },
  exits: {
    0: 'published',
    1: 'errors in the content',
    2: 'the command cannot do what was asked',
  },
  run: (options) => build(options),
});

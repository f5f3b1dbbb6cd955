import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { buildPreview } from './preview/build-preview.ts';
import { buildMoment } from './project/build-moment.ts';
import { explained } from './review/review.ts';

export default defineCommand({
  name: 'preview',
  says: `Builds the site with this change as a preview: marked as such on every page, kept from search
engines, with drafts and held briefs; and reviews the change into it, at review/.`,
  options: {
    base: {
      type: 'string',
      value: 'REF',
      otherwise: 'origin/main, or what the pull request is made against',
      says: 'what the change is compared with',
    },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    out: { type: 'string', value: 'DIR', default: '_preview', says: 'where the preview goes' },
    prefix: {
      type: 'string',
      value: 'PATH',
      otherwise: 'below the address of previews',
      says: 'the path it will be published under, as in /',
    },
    pull: {
      type: 'string',
      value: 'N',
      otherwise: "that of the workflow's event",
      says: 'the pull request that it previews',
    },
    'allow-removal': {
      type: 'boolean',
      says: 'removes more than half of the briefs that it had without asking',
    },
    serve: { type: 'boolean', says: 'serves it, and says where to see it' },
    port: { type: 'string', value: 'N', default: '8081', says: 'the port to serve it at' },
  },
  exits: { 0: 'built', 1: 'errors in the content', 2: 'it cannot do what was asked' },
  run(options) {
    if (options.pull !== undefined && !/^[1-9]\d{0,8}$/.test(options.pull)) {
      throw new UsageError(
        `"${options.pull}" is not a pull request.`,
        'Write its number, as in --pull 7.',
      );
    }
    return explained(() => buildPreview({ ...options, now: buildMoment() }));
  },
});

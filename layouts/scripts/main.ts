import { offerCopying } from './copy-citation.ts';
import { leadToTimeline } from './filters/lead-to-timeline.ts';
import { mount } from './mount.ts';

mount(leadToTimeline, () => offerCopying(document));

import { leadToTimeline } from './filters/lead-to-timeline.ts';
import { mountCameBy } from './habits/came-by.ts';
import { mountDayChoice } from './habits/day-choice.ts';
import { mountHelp } from './habits/help.ts';
import { mountKeys } from './habits/keys.ts';
import { offerTexts } from './habits/offer-text.ts';
import { mountParagraphLinks } from './habits/paragraph-links.ts';
import { mountReadingMarks } from './habits/reading-marks.ts';
import { mountStoppingPlace } from './habits/stopping-place.ts';
import { mountThread } from './habits/thread.ts';
import { mount } from './mount.ts';

mount(
  leadToTimeline,
  offerTexts,
  mountDayChoice,
  mountParagraphLinks,
  mountCameBy,
  mountThread,
  mountReadingMarks,
  mountStoppingPlace,
  mountKeys,
  mountHelp,
);

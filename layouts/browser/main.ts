import { mountDayChoice } from '../as-known/browser/day-choice.ts';
import { mountParagraphLinks, offerTexts } from '../brief/browser/offer-text.ts';
import { mountCameBy, mountThread } from '../brief/browser/thread.ts';
import { mountListOrder } from '../entries/browser/list-order.ts';
import { mount } from '../frame/browser/element.ts';
import { mountHelp, mountKeys } from '../frame/browser/keys.ts';
import { mountReadingMarks, mountStoppingPlace } from '../frame/browser/reading-marks.ts';
import { mountSiteMenu } from '../frame/browser/site-menu.ts';
import { leadToTimeline } from '../timeline/browser/lead-to-timeline.ts';

mount(
  leadToTimeline,
  offerTexts,
  mountDayChoice,
  mountParagraphLinks,
  mountCameBy,
  mountThread,
  mountListOrder,
  mountSiteMenu,
  mountReadingMarks,
  mountStoppingPlace,
  mountKeys,
  mountHelp,
);

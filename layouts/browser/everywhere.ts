import { mountCameBy } from '../brief/browser/thread.ts';
import { mountListOrder } from '../entries/browser/list-order.ts';
import { mount } from '../frame/browser/element.ts';
import { mountHelp, mountKeys } from '../frame/browser/keys.ts';
import { mountReadingMarks, mountStoppingPlace } from '../frame/browser/reading-marks.ts';
import { mountSiteMenu } from '../frame/browser/site-menu.ts';

/** What a page of any kind may have; what single kinds have alone is not sent to the timeline. */
mount(
  mountCameBy,
  mountListOrder,
  mountSiteMenu,
  mountReadingMarks,
  mountStoppingPlace,
  mountKeys,
  mountHelp,
);

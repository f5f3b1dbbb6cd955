import { mountDayChoice } from '../as-known/browser/day-choice.ts';
import { mountParagraphLinks, offerTexts } from '../brief/browser/offer-text.ts';
import { mountThread } from '../brief/browser/thread.ts';
import './everywhere.ts';
import { mount } from '../frame/browser/element.ts';
import { leadToTimeline } from '../timeline/browser/lead-to-timeline.ts';

mount(leadToTimeline, offerTexts, mountDayChoice, mountParagraphLinks, mountThread);

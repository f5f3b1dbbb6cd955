import * as layouts from '../../layouts/index.ts';
import { asKnown } from '../outputs/pages/as-known.ts';
import { asKnownIndex } from '../outputs/pages/as-known-index.ts';
import { brief } from '../outputs/pages/brief.ts';
import { claims } from '../outputs/pages/claims.ts';
import { corrections } from '../outputs/pages/corrections.ts';
import { data } from '../outputs/pages/data.ts';
import { map } from '../outputs/pages/map.ts';
import { measure } from '../outputs/pages/measure.ts';
import { month } from '../outputs/pages/month.ts';
import { notFound } from '../outputs/pages/not-found.ts';
import { place } from '../outputs/pages/place.ts';
import { places } from '../outputs/pages/places.ts';
import { prose } from '../outputs/pages/prose.ts';
import { publisher } from '../outputs/pages/publisher.ts';
import { publishers } from '../outputs/pages/publishers.ts';
import { redirect } from '../outputs/pages/redirect.ts';
import { search } from '../outputs/pages/search.ts';
import { secondHand } from '../outputs/pages/second-hand.ts';
import { timeline } from '../outputs/pages/timeline.ts';
import { topic } from '../outputs/pages/topic.ts';
import { topics } from '../outputs/pages/topics.ts';
import { year } from '../outputs/pages/year.ts';
import { shown } from './shown.ts';

/**
 * Every kind of page with its layout, in the order of the navigation. What the site has, its
 * navigation, its sitemap, Eleventy's templates and the kinds that tests walk follow from this list.
 */
export const registry = [
  shown(timeline, layouts.Timeline),
  shown(year, layouts.Year),
  shown(month, layouts.Month),
  shown(brief, layouts.Brief),
  shown(topics, layouts.Topics),
  shown(topic, layouts.Topic),
  shown(places, layouts.Places),
  shown(place, layouts.Place),
  shown(search, layouts.Search),
  shown(map, layouts.MapPage),
  shown(claims, layouts.Claims),
  shown(measure, layouts.Measure),
  shown(asKnownIndex, layouts.AsKnownIndex),
  shown(asKnown, layouts.AsKnown),
  shown(publishers, layouts.Publishers),
  shown(publisher, layouts.Publisher),
  shown(secondHand, layouts.SecondHand),
  shown(corrections, layouts.Corrections),
  shown(data, layouts.Data),
  shown(prose, layouts.Prose),
  shown(notFound, layouts.NotFound),
  shown(redirect, layouts.Redirect),
];

import * as layouts from '../../layouts/index.ts';
import { asKnown, asKnownIndex } from '../outputs/as-known/as-known.ts';
import { brief } from '../outputs/brief/brief.ts';
import { claims } from '../outputs/claims/claims.ts';
import { measure } from '../outputs/claims/measure.ts';
import { corrections } from '../outputs/corrections/corrections.ts';
import { data } from '../outputs/data/data.ts';
import { embedBrief, embedClaims, embedTopic } from '../outputs/embed/embed.ts';
import { map } from '../outputs/map/map.ts';
import { place } from '../outputs/places/place.ts';
import { places } from '../outputs/places/places.ts';
import { notFound } from '../outputs/prose/not-found.ts';
import { prose } from '../outputs/prose/prose.ts';
import { publisher } from '../outputs/publishers/publisher.ts';
import { publishers } from '../outputs/publishers/publishers.ts';
import { recent } from '../outputs/recent/recent.ts';
import { redirect } from '../outputs/redirects/redirect.ts';
import { search } from '../outputs/search/search.ts';
import { secondHand } from '../outputs/sources/second-hand.ts';
import { month } from '../outputs/timeline/month.ts';
import { timeline } from '../outputs/timeline/timeline.ts';
import { year } from '../outputs/timeline/year.ts';
import { topic } from '../outputs/topics/topic.ts';
import { topics } from '../outputs/topics/topics.ts';
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
  shown(recent, layouts.Recent),
  shown(data, layouts.Data),
  shown(prose, layouts.Prose),
  shown(notFound, layouts.NotFound),
  shown(redirect, layouts.Redirect),
  shown(embedBrief, layouts.BriefEmbed),
  shown(embedClaims, layouts.ClaimsEmbed),
  shown(embedTopic, layouts.TopicEmbed),
];

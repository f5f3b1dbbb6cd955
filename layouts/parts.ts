import type { ComponentProps } from 'preact';
import { BriefHeading, Facts, Picture } from './brief/brief-parts.tsx';
import { Cite } from './brief/cite.tsx';
import { BriefHistory } from './brief/history.tsx';
import { Threads } from './brief/threads.tsx';
import { Claims } from './claims/claim.tsx';
import { Corrections } from './corrections/correction-notes.tsx';
import { EntryContent } from './entries/entry.tsx';
import { FooterContent, HeaderContent } from './frame/head.tsx';
import { PageHeading } from './frame/page-heading.tsx';
import { OverviewOfList, OverviewOfRecord } from './overview/overview.tsx';
import { Sources } from './sources/sources.tsx';
import { Story } from './story/story.tsx';
import { Filters } from './timeline/filters.tsx';

/** Every part of the layout that a record may replace or wrap, by its name: room, then part. */
export const parts = {
  'frame/header': HeaderContent,
  'frame/footer': FooterContent,
  'frame/page-heading': PageHeading,
  'entries/entry': EntryContent,
  'story/story': Story,
  'timeline/filters': Filters,
  'overview/record': OverviewOfRecord,
  'overview/list': OverviewOfList,
  'brief/heading': BriefHeading,
  'brief/facts': Facts,
  'brief/picture': Picture,
  'brief/corrections': Corrections,
  'brief/claims': Claims,
  'brief/sources': Sources,
  'brief/threads': Threads,
  'brief/cite': Cite,
  'brief/history': BriefHistory,
} as const;

export type PartName = keyof typeof parts;

/** What each part is given. */
export type PartProps = { readonly [Name in PartName]: ComponentProps<(typeof parts)[Name]> };

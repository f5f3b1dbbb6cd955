import { offerCopying } from './copy-citation.ts';

offerCopying(document);

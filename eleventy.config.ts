import { dateline } from 'dateline';

/** How this record is set up; docs/configuration.md lists all that can be. */
export default dateline({});

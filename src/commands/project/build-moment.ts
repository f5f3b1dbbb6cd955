import { DateTime } from 'luxon';
import { UsageError } from '../../terminal/usage-error.ts';

/**
 * The moment that counts as now, ISO 8601 in UTC. `SOURCE_DATE_EPOCH` (seconds since 1970, as of
 * reproducible-builds.org) sets it, so that the same input gives the same bytes on any day.
 * @throws UsageError where `SOURCE_DATE_EPOCH` is no whole number of seconds.
 */
export function buildMoment(environment: NodeJS.ProcessEnv = process.env): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return iso(DateTime.utc());
  if (!/^\d{1,12}$/.test(epoch)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}", which is not a whole number of seconds since 1970.`,
      'Set it as in SOURCE_DATE_EPOCH=$(git log -1 --format=%ct), or unset it.',
    );
  }
  return iso(DateTime.fromSeconds(Number(epoch), { zone: 'utc' }));
}

function iso(moment: DateTime): string {
  return moment.startOf('second').toISO({ suppressMilliseconds: true }) ?? '1970-01-01T00:00:00Z';
}

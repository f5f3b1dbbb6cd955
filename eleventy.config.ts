import { briefExample, dateline, defineRule } from 'dateline';

/** How this record is set up; docs/configuration.md lists all that can be. */
export default dateline({
  rules: [
    // The house style of the sample: docs/style.md.
    defineRule({
      name: 'house/per-cent',
      severity: 'warning',
      summary: 'The text says "per cent"; the % sign is for claims only.',
      why: 'The record should read as one text, whoever wrote it.',
      bad: briefExample('', 'The SDF said that it held 65% of the city.'),
      good: briefExample('', 'The SDF said that it held 65 per cent of the city.'),
      inspect: ({ brief, prose }, report) => {
        // Another language has another style.
        if (brief.lang && !brief.lang.startsWith('en')) return;
        for (const { index, 0: sign } of prose.matchAll(/(?<=\d)\s?%/g)) {
          report(
            { span: { start: index, end: index + sign.length } },
            {
              reason: 'The text has a % sign.',
              fix: 'Write "per cent".',
              replacement: ' per cent',
            },
          );
        }
      },
    }),
  ],
});

#!/usr/bin/env node
import init from '../init.ts';

/** `npm create dateline NAME`: what `dateline init NAME` does. */
await init.run(process.argv.slice(2));

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runBundle } from '../node/compiledCode';

/** The hash of server-main.js, put in by the build. */
declare const BUILD: string;

// Entry of dist/server.js.

// Reading a folder makes much short-lived garbage: a small young generation keeps the process small (300 plans: about 60 MB less) for a tenth more time.
// Compiled code is good for the settings that it was made under, so they come first.
setFlagsFromString('--max-semi-space-size=4');
setFlagsFromString('--semi-space-growth-factor=1');

// Later than the first findings: what they take is compiled by then.
runBundle({ file: join(__dirname, 'server-main.js'), build: BUILD, keepAfter: 20_000 });

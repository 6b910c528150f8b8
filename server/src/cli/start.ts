#!/usr/bin/env node
import { join } from 'node:path';
import { runBundle } from '../node/compiledCode';

/** The hash of cli-main.js, put in by the build. */
declare const BUILD: string;

// Entry of dist/cli.js.
runBundle({ file: join(__dirname, 'cli-main.js'), build: BUILD });

import type { ParseOptions } from '../plan/plan';
import { matchesAny } from './glob';
import type { Config } from './types';

/** Metadata that planlint.yaml gives a document by hand; a later entry adds to and beats an earlier one. */
export function givenMetadata(config: Config, path: string): NonNullable<ParseOptions['given']> {
  let given: NonNullable<ParseOptions['given']> = {};
  for (const { files, ...fields } of config.documents) if (matchesAny(files, path)) given = { ...given, ...fields };
  return given;
}

/** Path of a document for globs: relative to `root` (a URI of the folder that holds planlint.yaml), else the whole decoded path. */
export function pathOf(uri: string, root: string | null): string {
  const base = root === null || root.endsWith('/') ? root : `${root}/`;
  const rest = base !== null && uri.startsWith(base) ? uri.slice(base.length) : uri.replace(/^[a-z][a-z0-9+.-]*:\/{0,3}/i, '');
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

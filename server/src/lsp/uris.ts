import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * One spelling per document. Editors escape file URIs in ways of their own (`%3A`, `%28`, lower-case drive letters); what the disk gives and
 * what the client gives must be equal for an open document to win over its file. Other schemes (`untitled:`) stay as they are.
 */
export function canonicalUri(uri: string): string {
  const path = filePathOf(uri);
  return path === null ? uri : uriOfFile(path);
}

/** The path of a `file:` URI, null for other schemes and malformed URIs. */
export function filePathOf(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null;
  try {
    const path = fileURLToPath(uri);
    return /^[a-z]:\\/.test(path) ? path[0]!.toUpperCase() + path.slice(1) : path;
  } catch {
    return null;
  }
}

export function uriOfFile(path: string): string {
  return pathToFileURL(path).href;
}

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import { contentHash } from '../../config/contentHash';
import { SUPPRESSION_IDS } from '../../config/suppressionIds';
import { rules } from '../../rules';
import type { Severity } from '../../rules/types';
import type { FileReport, ReportedFinding, ReportedNotice, ReportedPlace } from '../report';
import type { Format } from './format';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning and editors; checked against the published schema by a test. */
export const sarif: Format = ({ files, notices }, { locale }) => {
  const descriptors = [
    ...rules.map(({ id, severity }) => ({ id, severity, page: `docs/rules/${id}.md` })),
    ...SUPPRESSION_IDS.map((id) => ({ id, severity: 'warning' as Severity, page: 'docs/configuration.md' })),
  ];
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planlint',
            semanticVersion: version,
            language: locale,
            // A `helpUri` must be absolute, and the pages ship with the product: the text names the page.
            rules: descriptors.map(({ id, severity, page }) => ({
              id,
              defaultConfiguration: { level: LEVEL[severity] },
              help: { text: page, markdown: `[${id}](${page})` },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notices.map(notification) }],
        results: files.flatMap((file) => file.messages.map((each) => result(file, each, indexOf))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function result({ filePath }: FileReport, finding: ReportedFinding, indexOf: ReadonlyMap<string, number>): object {
  const { ruleId, severity, message, related, fix } = finding;
  const index = indexOf.get(ruleId);
  return {
    ruleId,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(filePath, finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: physicalLocation(place.filePath, place),
        message: { text: place.message },
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(filePath) },
              replacements: [
                { deletedRegion: { charOffset: fix.start, charLength: fix.end - fix.start }, insertedContent: { text: fix.text } },
              ],
            },
          ],
        },
      ],
    }),
    // Without positions: a finding stays the same finding when text above it changes.
    partialFingerprints: { 'ruleAndMessage/v1': contentHash(`${ruleId}\n${message}`) },
    properties: { severity },
  };
}

function physicalLocation(filePath: string, place: ReportedPlace): object {
  const { line, column, endLine, endColumn, start, end } = place;
  return {
    artifactLocation: { uri: uriOf(filePath) },
    region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
  };
}

function notification({ filePath, line, code, message }: ReportedNotice): object {
  const region = line === null ? {} : { region: { startLine: line } };
  return {
    descriptor: { id: code },
    level: code === 'framework' ? 'note' : 'warning',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(filePath) }, ...region } }],
  };
}

/** Relative paths stay relative, so that a log made in CI fits the repository. */
function uriOf(filePath: string): string {
  return isAbsolute(filePath) ? pathToFileURL(filePath).href : filePath.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

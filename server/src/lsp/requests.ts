import type { Connection } from 'vscode-languageserver/node';
import { historyPlaces } from '../features/codeLens';
import { comparedDocuments, nothingToCompare } from '../features/comparedDocuments';
import { type ArrangedText, compare } from '../features/comparison';
import { initialConfig } from '../features/initialConfig';
import { newDraft } from '../features/newDraft/newDraft';
import { draftSources } from '../features/newDraft/sources';
import { overview } from '../features/overview';
import type { LineIndex } from '../text/lineIndex';
import { DashboardPages } from './dashboardPages';
import { COMPARE_METHOD, type ComparedText, type CompareParams, type CompareResult } from './protocol/compare';
import { DASHBOARD_METHOD, DASHBOARD_SERIES_METHOD, type DashboardParams, type DashboardSeriesParams } from './protocol/dashboard';
import { INITIAL_CONFIG_METHOD, type InitialConfigParams, type InitialConfigResult } from './protocol/initialConfig';
import {
  DRAFT_SOURCES_METHOD,
  type DraftSourcesParams,
  type DraftSourcesResult,
  NEW_DRAFT_METHOD,
  type NewDraftParams,
  type NewDraftResult,
} from './protocol/newDraft';
import { OVERVIEW_METHOD, type Overview, type OverviewParams, PLACES_METHOD, type Places, type PlacesParams } from './protocol/overview';
import type { Session } from './session';
import { canonicalUri } from './uris';

/** What the client asks for beyond the Language Server Protocol: the views and commands of the VS Code extension. */
export function registerRequests(connection: Connection, session: Session): void {
  connection.onRequest(
    INITIAL_CONFIG_METHOD,
    async ({ folder }: InitialConfigParams): Promise<InitialConfigResult> =>
      initialConfig(await session.documentsBelow(folder), session.locale),
  );

  connection.onRequest(OVERVIEW_METHOD, ({ textDocument: { uri } }: OverviewParams): Promise<Overview | null> => {
    // Who looks at the draft looks at the list of documents too, and typing has changed what the draft states.
    session.announce();
    return session.withPlan(uri, (context, { findings, planOf }) => ({ uri, ...overview({ ...context, findings: findings(), planOf }) }));
  });

  connection.onRequest(
    PLACES_METHOD,
    ({ textDocument: { uri }, series }: PlacesParams): Promise<Places | null> =>
      session.withPlan(uri, (context) => historyPlaces(series, context)),
  );

  connection.onRequest(DRAFT_SOURCES_METHOD, async ({ active }: DraftSourcesParams): Promise<DraftSourcesResult> => {
    const documents = await session.documents();
    return draftSources(documents, active === null ? null : canonicalUri(active)).map(
      ({ uri, name, meta: { title, kind, year, place } }) => ({
        uri: session.clientUri(uri),
        name,
        title,
        kind,
        year: year!,
        place,
      }),
    );
  });

  connection.onRequest(NEW_DRAFT_METHOD, ({ uri, year }: NewDraftParams) =>
    session.withPlan<NewDraftResult>(uri, ({ plan, knowledge }, { all, frameworkFor }) => {
      if (plan.meta.year === null || year <= plan.meta.year) return null;
      const framework = frameworkFor({ ...plan.meta, year, endYear: year });
      return newDraft({ plan, knowledge, corpus: all, framework }, year);
    }),
  );

  connection.onRequest<CompareResult | null, void>(COMPARE_METHOD, ({ uri, with: kind, other, framed }: CompareParams) =>
    session.withPlan<CompareResult>(uri, (context, { planOf }) => {
      const all = comparedDocuments(context, kind);
      const chosen = all.length === 1 ? all : all.filter((document) => session.clientUri(document.uri) === other);
      const documents = all.map(({ uri: of, name, meta }) => ({ uri: session.clientUri(of), name, title: meta.title }));
      const plan = chosen[0] ? planOf(chosen[0].uri) : null;
      if (!plan) return all.length > 1 ? { kind: 'choice', documents } : { kind: 'nothing', message: nothingToCompare(context, kind) };
      const { other: arranged, draft } = compare(context.plan, plan, context.locale, framed);
      const document = documents[all.indexOf(chosen[0]!)]!;
      return { kind: 'compared', document, other: withLines(arranged, plan.lines), draft: draft && withLines(draft, context.plan.lines) };
    }),
  );

  const dashboard = new DashboardPages(session);
  connection.onRequest(DASHBOARD_METHOD, (params: DashboardParams) => dashboard.page(params));
  connection.onRequest(DASHBOARD_SERIES_METHOD, (params: DashboardSeriesParams) => dashboard.series(params));
}

function withLines({ text, places }: ArrangedText, lines: LineIndex): ComparedText {
  return { text, places: places.map(({ at, source }) => ({ at, ...lines.positionAt(source) })) };
}

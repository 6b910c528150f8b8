import type { Connection } from 'vscode-languageserver/node';
import { initialConfig } from '../features/initialConfig';
import { INITIAL_CONFIG_METHOD, type InitialConfigParams, type InitialConfigResult } from './protocol/initialConfig';
import type { Session } from './session';

/** What the client asks for beyond the Language Server Protocol: the views and commands of the VS Code extension. */
export function registerRequests(connection: Connection, session: Session): void {
  connection.onRequest(
    INITIAL_CONFIG_METHOD,
    async ({ folder }: InitialConfigParams): Promise<InitialConfigResult> =>
      initialConfig(await session.documentsBelow(folder), session.locale),
  );
}

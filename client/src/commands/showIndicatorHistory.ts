import * as vscode from 'vscode';
import { PLACES_METHOD, type Places, type PlacesParams } from '../../../server/src/lsp/protocol/overview';
import type { PlanLanguageClient } from '../languageClient';
import { toLocation } from '../showPlaces';
import type { IndicatorNode } from '../sideBar/indicators';
import { say } from '../words';

/** Lists where other documents have figures of an indicator, as its code lens does. */
export function showIndicatorHistory(client: PlanLanguageClient): (node: IndicatorNode) => Promise<void> {
  return async ({ draft, series, place }) => {
    const params: PlacesParams = { textDocument: { uri: draft }, series };
    const places = (await client.request<Places>(PLACES_METHOD, params)) ?? [];
    if (places.length === 0 || !place) {
      void vscode.window.showInformationMessage(say('noHistory'));
      return;
    }
    const { uri, range } = toLocation(place);
    await vscode.commands.executeCommand('editor.action.showReferences', uri, range.start, places.map(toLocation));
  };
}

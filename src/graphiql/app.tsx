import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import type { ReactElement } from 'react';
import { questionPlugin } from './question-list.js';
import { questionOfAddress, questions } from './questions.js';

const fetcher = createGraphiQLFetcher({ url: new URL('../graphql', document.baseURI).href });
const plugins = [questionPlugin, HISTORY_PLUGIN];

/** GraphiQL over the API beside it, with the questions at hand. A question in the address comes before what was open last. */
export function App(): ReactElement {
  const named = questionOfAddress(location.search);
  const { query, variables } = named ?? questions[0]!;
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={questionPlugin}
      defaultTabs={[{ query, variables }]}
      {...(named && { initialQuery: query, initialVariables: variables })}
      isHeadersEditorEnabled={false}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <a href="../">年报 nianbao</a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

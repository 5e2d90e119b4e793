import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPublicSchema } from '../../src/resolvers/build-schema.js';
import { serveShipped, type ShippedService } from '../support/serve-shipped.js';

/** Every field of a report with what of it is compared. */
const selections: Readonly<Record<string, string>> = {
  agency: 'agency { id name }',
  agencyName: 'agencyName',
  cell: 'cell(ref: "disclosure/PENALTIES/DECISIONS") { ref raw value status }',
  cells: 'cells(first: 300) { ref raw value status }',
  editions: 'editions { disclosure applications proceedings }',
  id: 'id',
  isCounted: 'isCounted',
  issues: 'issues { code severity message cells { ref } }',
  regionEvidence: 'regionEvidence { rule evidence candidates { code } }',
  scope: 'scope',
  sections: 'sections { number heading text }',
  source: 'source { uri sha256 mediaType publishedOn retrievedOn }',
  supersededBy: 'supersededBy { id title }',
  title: 'title',
  year: 'year',
};

type Node = Record<string, unknown>;

describe('the fields of the reports of a list, of which only the columns that are asked for are read', () => {
  let service: ShippedService;
  let whole: readonly Node[];
  beforeAll(async () => {
    service = await serveShipped();
    const { body } = await service.askStatements(
      `{ reports(first: 500) { nodes { ${Object.values(selections).join(' ')} } } }`,
    );
    expect(body.errors).toBeUndefined();
    whole = (body.data as { reports: { nodes: Node[] } }).reports.nodes;
  }, 120_000);
  afterAll(async () => service.close());

  const nodesOf = async (query: string): Promise<readonly Node[]> => {
    const { body } = await service.ask(query);
    expect(body.errors).toBeUndefined();
    return (body.data as { reports: { list: Node[] } }).reports.list;
  };

  it('are all of them here', async () => {
    const schema = await buildPublicSchema();
    const fields = (schema.getType('Report') as GraphQLObjectType).getFields();
    expect(Object.keys(selections)).toEqual(Object.keys(fields).sort());
    expect(whole.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(selections))(
    '%s is the same alone as beside all others',
    async (name, selection) => {
      const alone = whole.map((node) => ({ [name]: node[name] }));
      expect(await nodesOf(`{ reports(first: 500) { list: nodes { ${selection} } } }`)).toEqual(alone);
      const byFragment = `{ reports(first: 500) { ...page } } fragment page on ReportConnection { list: nodes { ...field } }
      fragment field on Report { ${selection} }`;
      expect(await nodesOf(byFragment)).toEqual(alone);
    },
  );
});

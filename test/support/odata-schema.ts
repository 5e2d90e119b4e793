import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const require = createRequire(import.meta.url);
const schemaFile = (name: string): string => require.resolve(`odata-csdl/schemas/${name}`);

/** What the XML schemas of the OASIS committee (edmx.xsd, edm.xsd) find wrong with a CSDL document; empty where it is valid. */
export function findXmlFaults(csdl: string): string[] {
  xmlRegisterFsInputProviders();
  const url = schemaFile('edmx.xsd');
  const schema = XmlDocument.fromBuffer(readFileSync(url), { url });
  const document = XmlDocument.fromString(csdl);
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [(error as Error).message];
  } finally {
    validator.dispose();
    document.dispose();
    schema.dispose();
  }
}

/** The same document as the committee's own converter reads it, and what its JSON schema finds wrong with that. */
export function findJsonFaults(csdl: string): unknown[] {
  const { xml2json } = require('odata-csdl') as { xml2json: (xml: string) => unknown };
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile('csdl.schema.json'), 'utf8')) as object);
  validate(xml2json(csdl));
  return validate.errors ?? [];
}

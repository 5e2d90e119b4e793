/** The parts that tests use of the Frictionless project's own libraries, which come without types. */
declare module 'datapackage' {
  interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly { readonly name: string; readonly valid: boolean }[];
  }
  const library: {
    readonly Package: { load(descriptor: object, options: { strict: boolean }): Promise<Package> };
  };
  export default library;
}

declare module 'tableschema' {
  interface Schema {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly fieldNames: readonly string[];
  }
  interface Table {
    readonly headers: readonly string[];
    read(options: { forceCast: boolean; keyed: boolean }): Promise<readonly unknown[]>;
  }
  const library: {
    readonly Schema: { load(descriptor: object): Promise<Schema> };
    readonly Table: { load(source: string, options: { schema: object }): Promise<Table> };
  };
  export default library;
}

// What the form asks and what can be asked of it, as data. Everything else is computed from here.
export * from './agency-types.js';
export * from './application-rows.js';
export * from './cells.js';
export * from './dimensions.js';
export * from './disclosure-rows.js';
export * from './editions.js';
export * from './indicators.js';
export * from './issues.js';
export * from './measures.js';
export * from './metrics.js';
export * from './proceeding-columns.js';
export * from './regions.js';
export * from './statuses.js';
export * from './text.js';
export * from './units.js';

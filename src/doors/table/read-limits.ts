/** What a command may use that reads a whole warehouse and answers nobody else; statements have no deadline. */
export const commandLimits = { memory: '2GB', threads: 2, concurrency: 1 } as const;

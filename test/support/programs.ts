import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Debian's own Python: the modules that apt installs are not there for another. */
export const debianPython = '/usr/bin/python3';

/** Debian's JDBC driver of PostgreSQL. */
export const jdbcDriver = '/usr/share/java/postgresql.jar';

/** Debian's ODBC driver of PostgreSQL. */
export const odbcDriver = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/odbc/psqlodbcw.so`;

function isRunnable(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** Whether psql is there (`apt-get install postgresql-client`). */
export const hasPsql = isRunnable('psql', '--version');

/** Whether Java can run a source file over the JDBC driver (`apt-get install default-jre-headless libpostgresql-jdbc-java`). */
export const hasJdbc =
  existsSync(jdbcDriver) && isRunnable('java', '--add-modules', 'jdk.compiler', '--version');

/** Whether isql and psqlODBC are there (`apt-get install unixodbc odbc-postgresql`). */
export const hasOdbc = existsSync(odbcDriver) && isRunnable('isql', '--version');

/** Whether Python can look at PostgreSQL (`apt-get install python3-psycopg2 python3-sqlalchemy`). */
export const hasSqlalchemy = isRunnable(debianPython, '-c', 'import psycopg2, sqlalchemy');

/** Whether pandas is there (`apt-get install python3-pandas`). */
export const hasPandas = isRunnable(debianPython, '-c', 'import pandas');

/** Whether R is there (`apt-get install r-base-core`). */
export const hasR = isRunnable('Rscript', '--version');

/** Whether LibreOffice Calc is there (`apt-get install libreoffice-calc-nogui`). */
export const hasOffice = isRunnable('soffice', '--version');
